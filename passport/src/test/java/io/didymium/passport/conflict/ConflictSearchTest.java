package io.didymium.passport.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.process.Transfer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.Office;
import io.didymium.passport.register.AccountBook;
import io.didymium.passport.register.AccountExtract;
import io.didymium.passport.register.WithdrawalPurpose;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.TwoCompanies;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two customers find who compare their files, and whether the evidence alone shows it. */
class ConflictSearchTest {
    private final SoldLot lot = new SoldLot();
    private final MemoryRegister register = lenient();

    private static MemoryRegister lenient() {
        return MemoryRegister.lenient(SoldLot.SEEN, SoldLot.SEEN);
    }

    private static List<Conflict> find(PassportBundle... files) {
        return ConflictSearch.find(List.of(files), SoldLot.trust(2), TwoCompanies.AT);
    }

    /** The kinds that are found, each of which the written evidence shows to whoever reads it. */
    private static List<ConflictKind> kinds(PassportBundle... files) {
        List<Conflict> found = find(files);
        for (Conflict conflict : found) {
            assertThat(find(read(conflict.evidence()))).as(conflict.kind().id()).anyMatch(conflict::isSameAs);
        }
        return found.stream().map(Conflict::kind).toList();
    }

    private static PassportBundle read(PassportBundle bundle) {
        try {
            return BundleReader.read(BundleWriter.write(bundle));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static CheckResult withdrawn(PassportBundle bundle) {
        return SoldLot.verify(bundle).of(CheckId.WITHDRAWN_ONCE).get(0);
    }

    @Test
    void honestSalesDoNotConflict() {
        Office desk = lot.desk(1);

        assertThat(find(
                        SoldLot.sell(desk, register, "A", "500"),
                        SoldLot.sell(desk, register, "B", "300"),
                        SoldLot.sell(desk, register, "C", "400")))
                .isEmpty();
    }

    @Test
    void whoSellsTheSameTwiceIsConvictedByTwoFilesOfWhichEachAlonePasses() {
        PassportBundle first = SoldLot.sell(lot.desk(1), register, "A", "1000");
        PassportBundle second = SoldLot.sell(lot.desk(1), register, "B", "1000");

        assertThat(withdrawn(first).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(withdrawn(second).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(kinds(first, second))
                .containsExactly(
                        ConflictKind.NUMBER_USED_TWICE,
                        ConflictKind.MASS_WITHDRAWN_TWICE,
                        ConflictKind.DELIVERED_BEYOND_MASS);
        assertThat(find(first, second))
                .allSatisfy(conflict -> assertThat(conflict.convicted()).containsExactly(TwoCompanies.SELLER.value()));
    }

    @Test
    void twoHistoriesOfOneAccountConvictAlsoWhereTheSalesDoNotOverlap() {
        Office one = lot.desk(1);
        SoldLot.sell(one, register, "A", "100");
        Office other = lot.desk(1);
        SoldLot.sell(other, register, "C", "50");

        assertThat(kinds(SoldLot.sell(one, register, "B", "100"), SoldLot.sell(other, register, "D", "40")))
                .containsExactly(ConflictKind.NUMBER_USED_TWICE);
    }

    @Test
    void aSecondAccountConvictsWithWhateverSecret() {
        PassportBundle first = SoldLot.sell(lot.desk(1), register, "A", "100");
        Office other = lot.desk(2);
        SoldLot.sell(other, register, "C", "100");

        assertThat(kinds(first, SoldLot.sell(other, register, "D", "40")))
                .containsExactly(ConflictKind.ACCOUNT_OPENED_TWICE);
    }

    @Test
    void aLogThatShowsTwoHistoriesIsConvicted() {
        PassportBundle first = SoldLot.sell(lot.desk(1), lenient(), "A", "100");
        PassportBundle second = SoldLot.sell(lot.desk(1), lenient(), "B", "100");
        Office third = lot.desk(1);
        MemoryRegister longer = lenient();
        SoldLot.sell(third, longer, "C", "10");

        assertThat(kinds(first, second))
                .contains(ConflictKind.LOG_FORKED, ConflictKind.LOG_REWRITTEN, ConflictKind.MASS_WITHDRAWN_TWICE);
        assertThat(kinds(first, SoldLot.sell(third, longer, "D", "10")))
                .contains(ConflictKind.LOG_REWRITTEN)
                .doesNotContain(ConflictKind.LOG_FORKED);
    }

    @Test
    void whatItsReceiverAcknowledgesIsNotCalledOff() throws Exception {
        Office desk = lot.desk(1);
        Transfer sale = SoldLot.transfer("A", "1000");
        Transfer toSmelter = Transfer.builder(sale.id(), sale.from(), TwoCompanies.WORKS)
                .at(sale.at())
                .portions(sale.portions())
                .build();
        TwoCompanies.receive(desk, lot.companies.smelter.holdings());
        desk.issue(desk.draft().add(toSmelter).withdrawIn(register), TwoCompanies.trust(), TwoCompanies.status(0))
                .orThrow();
        TwoCompanies.receive(lot.companies.smelter, desk.deliver(sale.id()));
        lot.companies
                .smelter
                .issue(lot.companies.smelter.draft().received(sale.id()), TwoCompanies.trust(), TwoCompanies.status(0))
                .orThrow();
        PassportBundle first = lot.companies.smelter.deliver(sale.id());
        desk.withdraw(sale.id(), "cancelled", TwoCompanies.status(1));
        desk.issue(SoldLot.draft(desk, "B", "900").withdrawIn(register), TwoCompanies.trust(), TwoCompanies.status(2))
                .orThrow();

        assertThat(kinds(first, desk.deliver(SoldLot.sale("B")))).containsExactly(ConflictKind.VOID_ALTHOUGH_RECEIVED);
        assertThat(find(first, desk.deliver(SoldLot.sale("B"))).get(0).convicted())
                .containsExactly(TwoCompanies.SELLER.value(), TwoCompanies.SMELTER.value());
    }

    /** Who acknowledges what it received states the same movement, and takes nothing. */
    @Test
    void whoReceivedInGoodFaithIsNotConvicted() throws Exception {
        Office desk = lot.desk(1);
        Transfer sale = SoldLot.transfer("A", "1000");
        TwoCompanies.receive(desk, lot.companies.smelter.holdings());
        desk.issue(
                        desk.draft()
                                .add(Transfer.builder(sale.id(), sale.from(), TwoCompanies.WORKS)
                                        .at(sale.at())
                                        .portions(sale.portions())
                                        .build()),
                        TwoCompanies.trust(),
                        TwoCompanies.status(0))
                .orThrow();
        TwoCompanies.receive(lot.companies.smelter, desk.deliver(sale.id()));
        lot.companies
                .smelter
                .issue(lot.companies.smelter.draft().received(sale.id()), TwoCompanies.trust(), TwoCompanies.status(0))
                .orThrow();

        List<Conflict> found =
                find(lot.companies.smelter.deliver(sale.id()), SoldLot.sell(lot.desk(1), register, "B", "1000"));

        assertThat(found).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.DELIVERED_BEYOND_MASS);
            assertThat(conflict.convicted()).containsExactly(TwoCompanies.SELLER.value());
        });
    }

    @Test
    void aCorrectedDeliveryIsNoConflict() throws Exception {
        Office desk = lot.desk(1);
        PassportBundle first = SoldLot.sell(desk, register, "A", "500");
        desk.correct(
                        SoldLot.draft(desk, "A", "400").withdrawIn(register),
                        "weighed again",
                        TwoCompanies.trust(),
                        TwoCompanies.status(1))
                .orThrow();

        assertThat(find(first, desk.deliver(SoldLot.sale("A")))).isEmpty();
    }

    @Test
    void oneIdHasOneContent() {
        assertThat(kinds(
                        SoldLot.sell(lot.desk(1), register, "A", "500"),
                        SoldLot.sell(lot.desk(1), register, "A", "400")))
                .containsExactly(ConflictKind.NUMBER_USED_TWICE, ConflictKind.TWO_CONTENTS_OF_ONE_ID);
    }

    @Test
    void oneStepHasOneEvent() {
        PassportBundle honest = SoldLot.sell(lot.desk(1), register, "A", "500");
        String event = "urn:didymium:dte:" + TwoCompanies.PURCHASE.value();
        PassportBundle other = new Forgery(honest)
                .replace(event, "\"" + event + "\"", "\"" + event + ":again\"")
                .relinked();

        assertThat(kinds(honest, other)).contains(ConflictKind.TWO_EVENTS_OF_ONE_STEP);
    }

    @Test
    void onePassportHasOneSuccessor() throws Exception {
        Office one = lot.desk(1);
        Office other = lot.desk(1);
        one.correct(
                        TwoCompanies.purchased(one.draft(), "1180.5"),
                        "first",
                        TwoCompanies.trust(),
                        TwoCompanies.status(1))
                .orThrow();
        other.correct(
                        TwoCompanies.purchased(other.draft(), "1190.5"),
                        "second",
                        TwoCompanies.trust(),
                        TwoCompanies.status(1))
                .orThrow();

        assertThat(kinds(one.deliver(TwoCompanies.LOT), other.deliver(TwoCompanies.LOT)))
                .contains(ConflictKind.SUPERSEDED_TWICE, ConflictKind.TWO_CONTENTS_OF_ONE_ID);
    }

    /** A buyer who knows the secret finds the tag of his own number once more in the log. */
    @Test
    void aSecondEntryThatABuyerFindsInTheLogConvicts() throws Exception {
        PassportBundle first = SoldLot.sell(lot.desk(1), register, "A", "1000");
        AccountBook other = new AccountBook(SoldLot.secret(1));
        other.due(
                        SoldLot.ACCOUNT,
                        new WithdrawalPurpose(
                                WithdrawalPurpose.Kind.DELIVERY,
                                SoldLot.sale("B").value()),
                        SoldLot.transfer("B", "900").portions().get(0).mass(),
                        SoldLot.site("B").value())
                .forEach(made -> other.add(SoldLot.ACCOUNT, made));
        AccountExtract found =
                other.extract(SoldLot.ACCOUNT, SoldLot.sale("B").value(), register, register.checkpoint());

        assertThat(kinds(first.toBuilder().document(found.document()).build()))
                .containsExactly(ConflictKind.NUMBER_USED_TWICE);
    }

    /** Who knows the secret of an account can make tags, and no signature. */
    @Test
    void nobodyFramesAnother() throws Exception {
        PassportBundle first = SoldLot.sell(lot.desk(1), register, "A", "1000");
        AccountExtract own = AccountExtract.read(first.documents().get(0).content());
        AccountBook framer = new AccountBook(SoldLot.secret(3));
        framer.due(
                        SoldLot.ACCOUNT,
                        new WithdrawalPurpose(
                                WithdrawalPurpose.Kind.DELIVERY,
                                SoldLot.sale("B").value()),
                        SoldLot.transfer("B", "900").portions().get(0).mass(),
                        SoldLot.site("B").value())
                .forEach(made -> framer.add(SoldLot.ACCOUNT, made));
        AccountExtract made =
                framer.extract(SoldLot.ACCOUNT, SoldLot.sale("B").value(), register, register.checkpoint());
        AccountExtract planted = new AccountExtract(own.account(), made.checkpoint(), made.entries());

        assertThat(find(first.toBuilder().document(planted.document()).build())).isEmpty();
        assertThat(find(first.toBuilder().document(made.document()).build())).isEmpty();
    }

    @Test
    void creditThatIsSpentTwiceIsShownByTheBooks() {
        PassportBundle twice = MotorCustody.creditedTwice();

        List<Conflict> found = ConflictSearch.find(List.of(twice), Sketched.trust(), MotorCustody.AT);

        assertThat(found).extracting(Conflict::kind).containsExactly(ConflictKind.CREDIT_SPENT_TWICE);
        assertThat(found.get(0).convicted()).containsExactly(MotorCustody.MAG_2.value());
        assertThat(ConflictSearch.find(List.of(read(found.get(0).evidence())), Sketched.trust(), MotorCustody.AT))
                .anyMatch(found.get(0)::isSameAs);
    }

    @Test
    void nothingIsFoundInTheFileOfAStranger() {
        PassportBundle first = SoldLot.sell(lot.desk(1), register, "A", "1000");
        PassportBundle second = SoldLot.sell(lot.desk(1), register, "B", "1000");

        assertThat(ConflictSearch.find(
                        List.of(first, second), new TrustList(List.of()), Instant.parse("2026-05-01T00:00:00Z")))
                .isEmpty();
    }
}
