package io.didymium.passport.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.passport.register.ExtractFault.Kind;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.SoldLot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a holder with all its keys can put into an extract, and what of it is seen. */
class ExtractReviewTest {
    private final AccountKeys keys = new AccountKeys(SoldLot.secret(1), SoldLot.ACCOUNT);
    private final MemoryRegister register = MemoryRegister.lenient(SoldLot.SEEN);

    private static Withdrawal taken(long number, String before, String after) {
        return new Withdrawal(
                number,
                new WithdrawnInterval(Mass.ofKilograms(before), Mass.ofKilograms(after), Mass.ZERO),
                new WithdrawalPurpose(WithdrawalPurpose.Kind.CONSUMPTION, "urn:example:step:" + number),
                "");
    }

    private static Withdrawal voiding(long number, String sum, long voided) {
        return new Withdrawal(
                number,
                new WithdrawnInterval(Mass.ofKilograms(sum), Mass.ofKilograms(sum), Mass.ZERO),
                new WithdrawalPurpose(WithdrawalPurpose.Kind.VOID, Long.toString(voided)),
                "");
    }

    private List<ExtractEntry> entries(AccountKeys signing, Withdrawal... withdrawals) {
        List<RegisterEntry> entries = new ArrayList<>();
        for (Withdrawal one : withdrawals) {
            entries.add(signing.entry(one));
        }
        List<Long> places = register.enter(entries);
        List<ExtractEntry> shown = new ArrayList<>();
        for (int i = 0; i < withdrawals.length; i++) {
            shown.add(new ExtractEntry(
                    withdrawals[i].number(),
                    register.prove(places.get(i), register.checkpoint()),
                    entries.get(i),
                    signing.open(withdrawals[i])));
        }
        return shown;
    }

    private ExtractReview review(List<ExtractEntry> entries) throws Exception {
        return new ExtractReview(
                new AccountExtract(keys.opened(), register.checkpoint(), entries),
                Checkpoint.parse(register.checkpoint().text()));
    }

    private Set<Kind> faults(List<ExtractEntry> entries) throws Exception {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        review(entries).faults().forEach(fault -> kinds.add(fault.kind()));
        return kinds;
    }

    /** The entry with other openings. */
    private static List<ExtractEntry> opened(
            List<ExtractEntry> entries, UnaryOperator<SortedMap<EntryField, FieldOpening>> change) {
        ExtractEntry last = entries.get(entries.size() - 1);
        List<ExtractEntry> changed = new ArrayList<>(entries.subList(0, entries.size() - 1));
        changed.add(new ExtractEntry(
                last.number(), last.proof(), last.entry(), change.apply(new TreeMap<>(last.openings()))));
        return changed;
    }

    @Test
    void anHonestHistoryHasNoFaultAndItsSums() throws Exception {
        ExtractReview review =
                review(entries(keys, taken(1, "0", "5"), taken(2, "5", "8"), voiding(3, "8", 1), taken(4, "8", "9")));

        assertThat(review.faults()).isEmpty();
        assertThat(review.withdrawn()).isEqualTo(Mass.ofKilograms("9"));
        assertThat(review.voided()).isEqualTo(Mass.ofKilograms("5"));
        assertThat(review.counted()).extracting(ExtractEntry::number).containsExactly(2L, 4L);
    }

    @Test
    void anUnderstatedSumDoesNotFollow() throws Exception {
        assertThat(faults(entries(keys, taken(1, "0", "5"), taken(2, "3", "6"))))
                .containsExactly(Kind.NOT_CONTIGUOUS);
        assertThat(faults(entries(keys, taken(1, "2", "5")))).contains(Kind.NOT_CONTIGUOUS);
    }

    @Test
    void aNumberThatIsLeftOutOrRepeatedIsSeen() throws Exception {
        assertThat(faults(entries(keys, taken(1, "0", "5"), taken(3, "5", "6"))))
                .containsExactly(Kind.NUMBER_OUT_OF_ORDER);
        assertThat(faults(entries(keys, taken(1, "0", "5"), taken(1, "5", "6"))))
                .containsExactly(Kind.NUMBER_OUT_OF_ORDER);
    }

    @Test
    void anEntryOfAnotherAccountIsSeen() throws Exception {
        AccountKeys other = new AccountKeys(
                SoldLot.secret(1),
                new RegisterAccount(
                        new BatchId("urn:example:other"), SoldLot.ACCOUNT.site(), SoldLot.ACCOUNT.holder()));

        assertThat(faults(entries(other, taken(1, "0", "5")))).containsExactly(Kind.TAG_WRONG);
    }

    /** Somebody who received goods knows the secret, and not the key. */
    @Test
    void anEntryThatAnotherMadeIsSeen() throws Exception {
        ExtractEntry own = entries(keys, taken(1, "0", "5")).get(0);
        RegisterEntry stranger = new AccountKeys(SoldLot.secret(2), SoldLot.ACCOUNT).entry(taken(1, "0", "5"));
        RegisterEntry made = new RegisterEntry(own.entry().tag(), stranger.commitments(), stranger.signature());

        assertThat(faults(List.of(new ExtractEntry(1, own.proof(), made, own.openings()))))
                .containsExactly(Kind.SIGNATURE_WRONG);
    }

    @Test
    void whatIsNotOpenedOrOpenedOtherwiseIsSeen() throws Exception {
        List<ExtractEntry> honest = entries(keys, taken(1, "0", "5"));

        assertThat(faults(opened(honest, openings -> {
                    openings.remove(EntryField.INTERVAL);
                    return openings;
                })))
                .containsExactly(Kind.NOT_OPENED);
        assertThat(faults(opened(honest, openings -> {
                    openings.put(
                            EntryField.INTERVAL,
                            new FieldOpening(openings.get(EntryField.INTERVAL).salt(), List.of("0", "4", "0")));
                    return openings;
                })))
                .containsExactly(Kind.OPENED_WRONGLY);
        assertThat(faults(opened(entries(keys, taken(1, "0", "5"), voiding(2, "5", 1)), openings -> {
                    openings.remove(EntryField.PURPOSE);
                    return openings;
                })))
                .containsExactly(Kind.NOT_OPENED);
    }

    /** One key and one secret for two batches, which the library never makes: the commitment says which of them an entry is of. */
    @Test
    void anEntryThatCommitsToAnotherBatchIsSeen() throws Exception {
        RegisterAccount other =
                new RegisterAccount(new BatchId("urn:example:other"), SoldLot.ACCOUNT.site(), SoldLot.ACCOUNT.holder());
        List<ExtractEntry> own = entries(keys, taken(1, "0", "5"));
        AccountExtract pinned = new AccountExtract(
                new OpenedAccount(other, keys.opened().secret(), keys.opened().key()), register.checkpoint(), own);

        assertThat(new ExtractReview(
                                pinned, Checkpoint.parse(register.checkpoint().text()))
                        .faults())
                .extracting(ExtractFault::kind)
                .containsExactly(Kind.OTHER_ACCOUNT);
    }

    @Test
    void anEntryThatWasNeverEnteredIsSeen() throws Exception {
        ExtractEntry own = entries(keys, taken(1, "0", "5")).get(0);
        Withdrawal other = taken(1, "0", "4");

        assertThat(faults(List.of(new ExtractEntry(1, own.proof(), keys.entry(other), keys.open(other)))))
                .containsExactly(Kind.NOT_IN_LOG);
    }

    @Test
    void whatIsNoExtractIsRefusedWithItsPlace() throws Exception {
        String whole = new AccountExtract(keys.opened(), register.checkpoint(), entries(keys, taken(1, "0", "5")))
                .toBytes()
                .toUtf8();

        assertRefused(whole, "\"5\"", "\"1E+999999999\"", "/entries/0");
        assertRefused(whole, "\"5\"", "\"-5\"", "/entries/0");
        assertRefused(whole, "\"5\"", "\"five\"", "/entries/0");
        assertRefused(whole, "\"index\":0", "\"index\":-1", "/entries/0");
        assertRefused(whole, "\"key\":\"z6Mk", "\"key\":\"z6Mj", "/key");
        assertRefused(whole, "\"number\":1", "\"number\":0", "/entries/0");
        assertRefused(whole, "\"consumption\"", "\"theft\"", "/entries/0");
    }

    private static void assertRefused(String whole, String text, String other, String place) {
        assertThat(whole).contains(text);
        assertThatThrownBy(() -> AccountExtract.read(Bytes.ofUtf8(whole.replace(text, other))))
                .isInstanceOfSatisfying(
                        MalformedInputException.class,
                        refused -> assertThat(refused.location()).isEqualTo(place));
    }

    @Test
    void onlyWhatIsThereAndNotVoidCanBeVoid() throws Exception {
        assertThat(faults(entries(keys, taken(1, "0", "5"), voiding(2, "5", 7))))
                .containsExactly(Kind.VOID_WRONG);
        assertThat(faults(entries(keys, taken(1, "0", "5"), voiding(2, "5", 1), voiding(3, "5", 1))))
                .containsExactly(Kind.VOID_WRONG);
        assertThat(faults(entries(keys, taken(1, "0", "5"), voiding(2, "5", 1), voiding(3, "5", 2))))
                .containsExactly(Kind.VOID_WRONG);
    }
}
