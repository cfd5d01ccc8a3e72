package io.didymium.passport.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.key.PublicKey;
import io.didymium.passport.issue.Office;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.TwoCompanies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody learns who reads the log and knows everything but secrets and salts: every batch, site, party, mass and customer. */
class RegisterPrivacyTest {
    private final SoldLot lot = new SoldLot();
    private final MemoryRegister register = MemoryRegister.honest(SoldLot.SEEN);

    private List<RegisterEntry> log() {
        Office desk = lot.desk(1);
        SoldLot.sell(desk, register, "A", "500");
        SoldLot.sell(desk, register, "B", "300");
        AccountBook other = new AccountBook(SoldLot.secret(2));
        other.due(
                        SoldLot.ACCOUNT,
                        new WithdrawalPurpose(
                                WithdrawalPurpose.Kind.DELIVERY,
                                SoldLot.sale("A").value()),
                        MeasuredMass.parse("500 kg ± 0.6"),
                        SoldLot.site("A").value())
                .forEach(made -> other.add(SoldLot.ACCOUNT, made));
        register.enter(other.entries(SoldLot.ACCOUNT));
        return register.entries();
    }

    @Test
    void entriesOfOneAccountHaveNothingInCommon() {
        List<Bytes> parts = new ArrayList<>();
        for (RegisterEntry entry : log()) {
            parts.add(entry.tag());
            parts.addAll(entry.commitments());
            parts.add(entry.signature());
            assertThat(entry.toBytes().length()).isEqualTo(RegisterEntry.LENGTH);
        }
        assertThat(new HashSet<>(parts)).hasSize(parts.size());
    }

    /** The right values are among those that are tried, without the salt, with salts that can be guessed, and with what is in the log. */
    @Test
    void noCommitmentOpensToThatWhichIsTried() {
        List<RegisterEntry> log = log();
        Set<Bytes> commitments = new HashSet<>();
        List<Bytes> salts = new ArrayList<>(List.of(Bytes.of(new byte[EntryField.SALT_LENGTH])));
        for (RegisterEntry entry : log) {
            commitments.addAll(entry.commitments());
            salts.add(entry.tag().slice(0, EntryField.SALT_LENGTH));
            salts.add(entry.signature().slice(0, EntryField.SALT_LENGTH));
        }
        List<List<String>> guesses = new ArrayList<>(List.of(
                SoldLot.ACCOUNT.lines(),
                List.of("delivery", SoldLot.sale("A").value()),
                List.of(SoldLot.site("A").value())));
        IntStream.rangeClosed(0, 1200).forEach(after -> guesses.add(List.of("0", Integer.toString(after), "0.6")));
        IntStream.rangeClosed(500, 1200).forEach(after -> guesses.add(List.of("500", Integer.toString(after), "0.6")));
        for (List<String> guess : guesses) {
            for (Bytes salt : salts) {
                for (EntryField field : EntryField.values()) {
                    assertThat(commitments.contains(field.commit(salt, guess))).isFalse();
                }
            }
        }
    }

    /** A salt tried for one field does not help with another of the same entry, nor with the next entry. */
    @Test
    void eachFieldOfEachEntryHasASaltOfItsOwn() {
        AccountKeys keys = new AccountKeys(SoldLot.secret(1), SoldLot.ACCOUNT);
        Set<Bytes> salts = new HashSet<>();
        for (long number = 1; number <= 100; number++) {
            Withdrawal one = new Withdrawal(
                    number,
                    new WithdrawnInterval(Mass.ZERO, Mass.parse("1 kg"), Mass.ZERO),
                    new WithdrawalPurpose(WithdrawalPurpose.Kind.CONSUMPTION, "urn:example:step"),
                    "");
            keys.open(one).values().forEach(opening -> salts.add(opening.salt()));
        }
        assertThat(salts).hasSize(400);
    }

    @Test
    void noSignatureIsOfAKeyThatIsPublic() {
        List<PublicKey> published = List.of(
                Issuers.identity(TwoCompanies.SELLER).signer().publicKey(),
                Issuers.identity(TwoCompanies.SMELTER).signer().publicKey(),
                Issuers.identity(TwoCompanies.REGISTER).signer().publicKey());

        assertThat(log()).allSatisfy(entry -> assertThat(published).noneMatch(entry::isSignedBy));
    }
}
