package slbkit.stub;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option's number, and says in people's words what is none. */
public final class WholeNumber implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"%s\" is no whole number; write one in digits, such as 8".formatted(text));
        }
    }
}
