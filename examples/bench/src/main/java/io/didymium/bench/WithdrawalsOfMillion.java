package io.didymium.bench;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.FolderLog;
import io.didymium.crypto.note.NoteSigner;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.register.AccountBook;
import io.didymium.passport.register.AccountExtract;
import io.didymium.passport.register.ExtractReview;
import io.didymium.passport.register.LogRegister;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.RegisterEntry;
import io.didymium.passport.register.RegisterMonitor;
import io.didymium.passport.register.WithdrawalPurpose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Withdrawals of many accounts made, entered and monitored by one thread, and one extract verified beside the hashes in it. */
public final class WithdrawalsOfMillion {
    private static final int OF_ACCOUNT = 100;
    private static final int REPEATS = 200;
    private static final String ORIGIN = "log.example/withdrawals";

    private WithdrawalsOfMillion() {}

    /** Takes the number of withdrawals, by default a million; prints what each part takes. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("register");
        NoteSigner signer = new NoteSigner(ORIGIN, Signer.of(SigningKey.generate(KeyType.ED25519, new SecureRandom())));
        AccountBook book = new AccountBook(Bytes.ofUtf8("the secret of an office, for a benchmark"));
        List<RegisterAccount> accounts = new ArrayList<>();
        for (int i = 0; i < count / OF_ACCOUNT; i++) {
            accounts.add(new RegisterAccount(
                    new BatchId("urn:example:batch:" + i),
                    new FacilityId("urn:example:site"),
                    new PartyId("did:web:plant.example")));
        }
        long begin = System.nanoTime();
        List<RegisterEntry> entries = new ArrayList<>(count);
        for (RegisterAccount account : accounts) {
            for (int i = 0; i < OF_ACCOUNT; i++) {
                book.due(
                                account,
                                new WithdrawalPurpose(WithdrawalPurpose.Kind.CONSUMPTION, "urn:example:step:" + i),
                                MeasuredMass.parse("10 kg ± 0.01"),
                                "")
                        .forEach(made -> book.add(account, made));
            }
            entries.addAll(book.entries(account));
        }
        begin = print("made and signed", count, begin);
        try (LogRegister register =
                new LogRegister(FolderLog.create(folder, ORIGIN, signer), (log, checkpoint) -> checkpoint)) {
            for (int from = 0; from < entries.size(); from += 1000) {
                register.enter(entries.subList(from, Math.min(from + 1000, entries.size())));
            }
            begin = print("entered by thousands", count, begin);
            RegisterAccount last = accounts.get(accounts.size() - 1);
            AccountExtract extract =
                    book.extract(last, "urn:example:step:" + (OF_ACCOUNT - 1), register, register.checkpoint());
            verify(extract);
        }
        try (FolderLog log = FolderLog.open(folder, ORIGIN, signer)) {
            begin = System.nanoTime();
            RegisterMonitor monitor = new RegisterMonitor(log, read -> {});
            begin = print("read and checked by a monitor", count, begin);
            for (RegisterAccount account : accounts) {
                RegisterMonitor.Sighting seen = monitor.find(book.open(account));
                if (!seen.isSound() || seen.last() != OF_ACCOUNT) {
                    throw new IllegalStateException("not found: " + account);
                }
            }
            print("found by the secrets of accounts, signatures verified", count, begin);
        }
    }

    /** An extract verified, and the same number of hashes as its paths, tags and commitments have. */
    private static void verify(AccountExtract extract) throws Exception {
        Bytes document = extract.toBytes();
        Checkpoint checkpoint = Checkpoint.parse(extract.checkpoint().text());
        long verified = Long.MAX_VALUE;
        long hashed = Long.MAX_VALUE;
        int hashes = extract.entries().stream()
                .mapToInt(entry ->
                        entry.proof().path().size() + 1 + entry.openings().size() + 2)
                .sum();
        Bytes block = Bytes.of(new byte[65]);
        for (int i = 0; i < REPEATS; i++) {
            long begin = System.nanoTime();
            if (!new ExtractReview(AccountExtract.read(document), checkpoint)
                    .faults()
                    .isEmpty()) {
                throw new IllegalStateException("false: " + extract);
            }
            verified = Math.min(verified, System.nanoTime() - begin);
            begin = System.nanoTime();
            for (int j = 0; j < hashes; j++) {
                HashAlgorithm.SHA_256.digest(block);
            }
            hashed = Math.min(hashed, System.nanoTime() - begin);
        }
        System.out.printf(
                "an extract of %d entries: %d bytes, %d an entry; read and verified in %.2f ms, its %d hashes alone in %.2f ms%n",
                extract.entries().size(),
                document.length(),
                document.length() / extract.entries().size(),
                verified / 1e6,
                hashes,
                hashed / 1e6);
    }

    private static long print(String what, int count, long begin) {
        long now = System.nanoTime();
        System.out.printf("%s: %.1f s, %.1f µs each%n", what, (now - begin) / 1e9, (now - begin) / 1e3 / count);
        return now;
    }
}
