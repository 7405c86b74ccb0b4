package slbkit.benchmark.stub;

import java.io.IOException;
import java.util.List;

/** Signed calls to a stub that checks signatures beside unsigned calls, and signed ones, to a stub that does not. */
record SignaturesOnAndOff(Servers servers, Under under) {

    private static final int CONNECTIONS = 8;

    void print() throws IOException, InterruptedException {
        try (ServerProcess open = ServerProcess.start(servers.ours());
                ServerProcess checking = ServerProcess.start(servers.ourSigned())) {
            Table.print("Signatures; goal: checked at most 1.3 in CPU of the same not checked", under.load(List.of(
                    candidate("unsigned, not checked", open, Signing.NONE),
                    candidate("RPC, not checked", open, Signing.RPC),
                    candidate("RPC, checked", checking, Signing.RPC),
                    candidate("ACS3, not checked", open, Signing.ACS3),
                    candidate("ACS3, checked", checking, Signing.ACS3),
                    candidate("RPC, not checked, once more", open, Signing.RPC))), "RPC, not checked");
        }
    }

    private static Rounds.Candidate candidate(String name, ServerProcess server, Signing signing) {
        return new Rounds.Candidate(name, server, new Load(CONNECTIONS, GroupLife::new, signing));
    }
}
