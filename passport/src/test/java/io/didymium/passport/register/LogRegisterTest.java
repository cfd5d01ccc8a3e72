package io.didymium.passport.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.FolderLog;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.SoldLot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register in a folder, and who reads all of it. */
class LogRegisterTest {
    @TempDir
    Path folder;

    private static AccountBook book(int secret, int entries) {
        AccountBook book = new AccountBook(SoldLot.secret(secret));
        for (int i = 1; i <= entries; i++) {
            book.due(
                            SoldLot.ACCOUNT,
                            new WithdrawalPurpose(WithdrawalPurpose.Kind.CONSUMPTION, "urn:example:step:" + i),
                            MeasuredMass.parse("2 kg ± 0.01"),
                            "")
                    .forEach(made -> book.add(SoldLot.ACCOUNT, made));
        }
        return book;
    }

    private FolderLog create() throws IOException {
        return FolderLog.create(folder, Logs.ORIGIN, Logs.signer());
    }

    private FolderLog open() throws IOException, MalformedInputException {
        return FolderLog.open(folder, Logs.ORIGIN, Logs.signer());
    }

    private static LogRegister register(FolderLog log) throws IOException, MalformedInputException {
        return new LogRegister(log, (any, checkpoint) -> checkpoint);
    }

    @Test
    void whatWasEnteredIsThereWhenItIsOpenedAgainAndIsNotEnteredTwice() throws Exception {
        List<RegisterEntry> entries = book(1, 600).entries(SoldLot.ACCOUNT);
        try (LogRegister register = register(create())) {
            register.enter(entries.subList(0, 300));
        }
        try (LogRegister register = register(open())) {
            List<Long> places = register.enter(entries);

            assertThat(places.get(299)).isEqualTo(299);
            assertThat(places.get(599)).isEqualTo(599);
            assertThat(register.prove(299, register.checkpoint())
                            .proves(
                                    TreeHash.ofLeaf(entries.get(299).toBytes()),
                                    Checkpoint.parse(register.checkpoint().text())
                                            .root()))
                    .isTrue();
        }
    }

    @Test
    void anotherEntryOfATagIsRefusedAndNoneIsEntered() throws Exception {
        List<RegisterEntry> entries = new ArrayList<>(book(2, 1).entries(SoldLot.ACCOUNT));
        RegisterEntry other = new AccountKeys(SoldLot.secret(1), SoldLot.ACCOUNT)
                .entry(new Withdrawal(
                        1,
                        new WithdrawnInterval(Mass.ZERO, Mass.parse("7 kg"), Mass.ZERO),
                        new WithdrawalPurpose(WithdrawalPurpose.Kind.CONSUMPTION, "urn:example:other"),
                        ""));
        entries.add(other);
        FolderLog log = create();
        try (LogRegister register = register(log)) {
            register.enter(book(1, 1).entries(SoldLot.ACCOUNT));

            assertThatIllegalStateException().isThrownBy(() -> register.enter(entries));
            assertThat(log.size()).isEqualTo(1);
        }
    }

    @Test
    void aLogThatIsNoRegisterIsNotOpenedAsOne() throws Exception {
        FolderLog log = create();
        log.append(Bytes.ofUtf8("something else"));

        assertThatThrownBy(() -> register(log)).isInstanceOf(MalformedInputException.class);
        log.close();
    }

    @Test
    void aMonitorSeesEveryNumberOfAnAccountThatIsOpenedToIt() throws Exception {
        AccountBook book = book(1, 300);
        List<RegisterEntry> entries = book.entries(SoldLot.ACCOUNT);
        List<Long> progress = new ArrayList<>();
        try (FolderLog log = create()) {
            log.append(entries.stream().map(RegisterEntry::toBytes).toList());

            RegisterMonitor monitor = new RegisterMonitor(log, progress::add);

            assertThat(monitor.find(book.open(SoldLot.ACCOUNT)))
                    .isEqualTo(new RegisterMonitor.Sighting(300, List.of(), List.of(), List.of()));
            assertThat(monitor.find(book(2, 1).open(SoldLot.ACCOUNT)).last()).isZero();
            assertThat(progress).containsExactly(256L, 300L);
        }
    }

    @Test
    void aMonitorSeesNumbersThatAreMissingTwiceOrMadeBySomebodyElse() throws Exception {
        AccountBook book = book(1, 5);
        List<RegisterEntry> entries = book.entries(SoldLot.ACCOUNT);
        OpenedAccount opened = book.open(SoldLot.ACCOUNT);
        RegisterEntry second = new AccountKeys(SoldLot.secret(1), SoldLot.ACCOUNT)
                .entry(new Withdrawal(
                        5,
                        new WithdrawnInterval(Mass.ZERO, Mass.parse("7 kg"), Mass.ZERO),
                        new WithdrawalPurpose(WithdrawalPurpose.Kind.CONSUMPTION, "urn:example:other"),
                        ""));
        RegisterEntry planted = new RegisterEntry(
                RegisterEntry.tag(opened.secret(), 6),
                entries.get(0).commitments(),
                entries.get(0).signature());
        try (FolderLog log = create()) {
            for (RegisterEntry one :
                    List.of(entries.get(0), entries.get(2), entries.get(3), entries.get(4), second, planted)) {
                log.append(one.toBytes());
            }
            log.append(Bytes.ofUtf8("something else"));

            RegisterMonitor monitor = new RegisterMonitor(log, read -> {});

            assertThat(monitor.find(opened))
                    .isEqualTo(new RegisterMonitor.Sighting(5, List.of(2L), List.of(5L), List.of(6L)));
            assertThat(monitor.repeated()).containsExactly(4L);
            assertThat(monitor.foreign()).containsExactly(6L);
        }
    }
}
