package io.didymium.core.lca.repository.folder;

import io.didymium.core.id.PartyId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * A process of its own that stores samples until it is killed: it prints how many are stored after each batch that was
 * acknowledged.
 */
final class RepositoryProcess {
    static final PartyId MEMBER = new PartyId("urn:example:child");
    static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    static final int LARGEST_BATCH = 40;
    static final int REFUSED = 3;
    static final int WITHOUT_H2 = 4;

    private RepositoryProcess() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        int next = Integer.parseInt(arguments[2]);
        // Said before anything is done, so that it may be killed while it opens.
        say(next);
        try (FolderRepository repository = arguments[0].equals("create")
                ? FolderRepository.create(folder, Samples::sha256)
                : FolderRepository.open(folder, Samples::sha256)) {
            if (!arguments[0].equals("look")) {
                storeForEver(repository, next);
            }
        } catch (IOException refused) {
            System.exit(REFUSED);
        } catch (IllegalStateException withoutH2) {
            System.exit(WITHOUT_H2);
        }
    }

    private static void storeForEver(FolderRepository repository, int from) {
        Random random = new Random(from);
        int next = from;
        while (true) {
            int batch = random.nextInt(4) == 0 ? 1 + random.nextInt(LARGEST_BATCH) : 1;
            repository.storeAll(MEMBER, Samples.processes(next, next + batch), AT);
            next += batch;
            say(next);
        }
    }

    private static void say(int next) {
        System.out.println(next);
        System.out.flush();
    }
}
