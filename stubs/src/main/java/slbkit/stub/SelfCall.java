package slbkit.stub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One call of the stub to itself, so that it is ready when it says so. */
final class SelfCall {

    private SelfCall() {
    }

    /** Ask for nothing that exists; a refusal in the envelope is the proof. */
    static void check(SlbStub stub) throws InterruptedException {
        try {
            HttpResponse<String> reply = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(stub.url() + "/?Action=Ready&Version=2014-05-15"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (!reply.body().contains("InvalidAction.NotFound")) {
                throw new IllegalStateException("the stub answered its own call with " + reply.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the stub does not answer its own call", e);
        }
    }
}
