package io.didymium.crypto.log;

import io.didymium.crypto.note.NoteSigner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** A process of its own that keeps a log until it is killed: it prints the size after each batch that was acknowledged. */
final class LogProcess {
    static final int LARGEST_BATCH = 300;
    static final int REFUSED = 3;
    static final String LABEL = "child";

    private LogProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        NoteSigner signer = new NoteSigner("log.example/ree", LogReceiptTest.signer(1));
        try (FolderLog log = FolderLog.open(folder, "log.example/ree", signer)) {
            if (arguments[0].equals("append")) {
                appendForEver(log, new Random(Long.parseLong(arguments[2])));
            }
        } catch (IOException refused) {
            System.exit(REFUSED);
        }
    }

    private static void appendForEver(FolderLog log, Random random) throws IOException {
        while (true) {
            int batch = random.nextInt(10) == 0 ? 1 + random.nextInt(LARGEST_BATCH) : 1 + random.nextInt(3);
            log.append(FolderLogCrashTest.entries((int) log.size(), batch, LABEL));
            System.out.println(log.size());
            System.out.flush();
        }
    }
}
