package slbkit.report.view;

import java.util.StringJoiner;
import slbkit.report.Exchange;

/**
 * An exchange as the page shows it.
 *
 * @param number its place in the record, counted from 1; the page's short name for it
 * @param exchange the exchange itself
 * @param sent the request as a curl line
 * @param received the reply: status, headers, body
 */
record ExchangeView(int number, Exchange exchange, String sent, String received) {

    /** About what the tags around an exchange weigh. */
    static final int FRAME = 260;

    static ExchangeView of(int number, Exchange exchange, int limit) {
        return new ExchangeView(
                number,
                exchange,
                Sanitizer.cut(CurlLine.of(exchange.request()), limit),
                Sanitizer.cut(reply(exchange.reply(), limit), 2 * limit));
    }

    private static String reply(Exchange.Received reply, int limit) {
        if (!reply.came()) {
            return reply.failure();
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.add("HTTP " + reply.status());
        reply.headers().forEach((name, values) ->
                values.forEach(value -> lines.add(Sanitizer.line(name + ": " + value, limit))));
        lines.add("");
        lines.add(IndentedJson.of(Sanitizer.cut(reply.body(), limit)));
        return lines.toString();
    }

    public String anchor() {
        return "x" + number;
    }

    public String status() {
        return exchange.reply().came() ? String.valueOf(exchange.reply().status()) : "no reply";
    }

    /** About how many bytes it takes on the page. */
    int weight() {
        return FRAME + MarkupEscape.weight(sent, received, exchange.id(), exchange.operation());
    }
}
