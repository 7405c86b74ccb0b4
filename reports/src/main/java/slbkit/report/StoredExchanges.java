package slbkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exchanges that lie in a file, each as JSON, and are read when they are asked for. The file is open as long as
 * somebody has them, and so may be replaced or deleted meanwhile.
 */
final class StoredExchanges extends Exchanges {

    /**
     * Where an exchange lies.
     *
     * @param start the first of its bytes, counted from the file's beginning
     */
    record Place(String id, long start, int length) {
    }

    private final FileChannel file;
    private final List<Place> places;

    StoredExchanges(FileChannel file, List<Place> places) {
        this.file = file;
        this.places = List.copyOf(places);
    }

    @Override
    public String id(int index) {
        return places.get(index).id();
    }

    @Override
    public Exchange get(int index) {
        Place place = places.get(index);
        try {
            ByteBuffer bytes = ByteBuffer.allocate(place.length());
            long at = place.start();
            while (bytes.hasRemaining()) {
                int read = file.read(bytes, at);
                if (read < 0) {
                    throw new IOException("the file was cut");
                }
                at += read;
            }
            return JsonMapper.shared().readValue(bytes.array(), Exchange.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the exchange " + place.id() + " cannot be read again", e);
        }
    }

    @Override
    public int size() {
        return places.size();
    }
}
