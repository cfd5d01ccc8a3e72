package io.didymium.passport.register;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.FolderLog;
import io.didymium.crypto.signature.PreparedSignature;
import io.didymium.crypto.signature.SignatureVerdicts;
import io.didymium.crypto.signature.SignatureVerifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/**
 * Reads a whole register: every file against the signed root, every entry, and of accounts that are opened to it which numbers are there.
 */
public final class RegisterMonitor {
    /** How many numbers after the last one found are looked for, so that a number that is left out does not hide those behind it. */
    public static final int GAP = 100;

    private final Map<Bytes, List<RegisterEntry>> byTag = new HashMap<>();
    private final List<Long> foreign = new ArrayList<>();
    private final List<Long> repeated = new ArrayList<>();
    private final long size;

    /**
     * Reads a register.
     *
     * @param progress hears how many entries were read, now and then
     * @throws MalformedInputException naming the first file that is not the one in the tree
     */
    public RegisterMonitor(FolderLog log, LongConsumer progress) throws IOException, MalformedInputException {
        this.size = log.size();
        log.audit();
        for (long place = 0; place < size; ) {
            for (Bytes bytes : log.entries(place)) {
                add(place++, bytes);
            }
            progress.accept(place);
        }
    }

    private void add(long place, Bytes bytes) {
        try {
            RegisterEntry entry = RegisterEntry.read(bytes);
            List<RegisterEntry> before = byTag.get(entry.tag());
            if (before == null) {
                byTag.put(entry.tag(), List.of(entry));
            } else {
                repeated.add(place);
                List<RegisterEntry> all = new ArrayList<>(before);
                all.add(entry);
                byTag.put(entry.tag(), all);
            }
        } catch (MalformedInputException e) {
            foreign.add(place);
        }
    }

    /** The number of entries. */
    public long size() {
        return size;
    }

    /** The places of what is no entry of a register. */
    public List<Long> foreign() {
        return List.copyOf(foreign);
    }

    /** The places of entries whose tag an entry before has, which no honest register takes. */
    public List<Long> repeated() {
        return List.copyOf(repeated);
    }

    /** What is there of an account. */
    public Sighting find(OpenedAccount account) {
        List<Long> numbers = new ArrayList<>();
        List<RegisterEntry> entries = new ArrayList<>();
        long end = GAP;
        for (long number = 1; number <= end; number++) {
            List<RegisterEntry> found =
                    byTag.getOrDefault(RegisterEntry.tag(account.secret(), number), List.of()).stream()
                            .distinct()
                            .toList();
            for (RegisterEntry entry : found) {
                numbers.add(number);
                entries.add(entry);
                end = number + GAP;
            }
        }
        return sighting(account, numbers, entries);
    }

    private static Sighting sighting(OpenedAccount account, List<Long> numbers, List<RegisterEntry> entries) {
        SignatureVerdicts signed = new SignatureVerifier()
                .verify(entries.stream()
                        .map(entry -> PreparedSignature.of(account.key(), entry.message(), entry.signature()))
                        .toList());
        long last = 0;
        List<Long> missing = new ArrayList<>();
        Set<Long> twice = new TreeSet<>();
        Set<Long> unsigned = new TreeSet<>();
        for (int i = 0; i < entries.size(); i++) {
            long number = numbers.get(i);
            if (!signed.holds(i)) {
                unsigned.add(number);
            } else if (number == last) {
                twice.add(number);
            } else {
                for (long gone = last + 1; gone < number; gone++) {
                    missing.add(gone);
                }
                last = number;
            }
        }
        return new Sighting(last, missing, List.copyOf(twice), List.copyOf(unsigned));
    }

    /**
     * The entries of an account that the register holds.
     *
     * @param last the greatest number that is there, 0 if none is
     * @param missing the numbers before it that are not
     * @param twice the numbers of which there are two entries, each signed with the account's key
     * @param unsigned the numbers of which there is an entry that the account's key did not sign: somebody else who knows the secret made
     *     it
     */
    public record Sighting(long last, List<Long> missing, List<Long> twice, List<Long> unsigned) {
        /** Copies the lists. */
        public Sighting {
            missing = List.copyOf(missing);
            twice = List.copyOf(twice);
            unsigned = List.copyOf(unsigned);
        }

        /** Whether nothing is wrong with what is there. */
        public boolean isSound() {
            return missing.isEmpty() && twice.isEmpty() && unsigned.isEmpty();
        }
    }
}
