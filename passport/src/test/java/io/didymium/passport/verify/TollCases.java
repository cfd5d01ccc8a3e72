package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.element.Element;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.DeterminationRole;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.title.TollFinding;
import io.didymium.core.title.TollTerms;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollDue;
import io.didymium.core.toll.TollPosting;
import io.didymium.core.toll.TollStatement;
import io.didymium.core.toll.TollStatementFinding;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.TollRecords;
import io.didymium.passport.testing.Tolling;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Cases of toll agreements and statements of toll accounts. */
final class TollCases {
    private static final TollAgreement AGREED = TollRecords.agreement("97 %");
    private static final TollAgreement LOW = TollRecords.agreement("90 %");

    private TollCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        TollFinding.TOLL_OVERDRAWN,
                        REJECTED,
                        "of 90 % returnable the miner receives all",
                        () -> verify(LOW, TollRecords.ofMiner(LOW), TollRecords.statement(LOW))),
                new Case(
                        TollFinding.TOLL_CONTENT_UNKNOWN,
                        INDETERMINATE,
                        "praseodymium is to be returned, and no assay looked for it",
                        TollCases::withPraseodymium),
                new Case(
                        TollStatementFinding.TOLL_TERMS_DIFFER,
                        REJECTED,
                        "the plant states 90 %, the miner 97 %",
                        () -> verify(LOW, TollRecords.ofMiner(AGREED))),
                new Case(
                        TollStatementFinding.TOLL_TERMS_ONE_SIDED,
                        INDETERMINATE,
                        "only the plant states terms",
                        () -> verify(AGREED, TollRecords.statement(AGREED))),
                new Case(
                        TollStatementFinding.TOLL_TERMS_ABSENT,
                        INDETERMINATE,
                        "an account without its terms",
                        () -> verify(TollRecords.statement(AGREED))),
                new Case(
                        TollStatementFinding.TOLL_KEEPER_NO_PARTY,
                        REJECTED,
                        "the trader states the account of others",
                        () -> stated(statement -> TollStatement.builder(
                                        statement.id(), Tolling.TRADER, AGREED.id(), TollRecords.UNTIL)
                                .postings(statement.postings())
                                .dues(statement.dues())
                                .build())),
                new Case(
                        TollStatementFinding.TOLL_ADVANCE_UNEXPLAINED,
                        INDETERMINATE,
                        "more is received than is due, and no account is stated",
                        () -> verify(LOW, TollRecords.ofMiner(LOW))),
                new Case(
                        TollStatementFinding.TOLL_POSTING_UNSEEN,
                        INDETERMINATE,
                        "a lot is credited whose step is not in the bundle",
                        () -> posted(new StepId("urn:didymium:toll:step:unseen"), "50")),
                new Case(
                        TollStatementFinding.TOLL_POSTING_DIFFERS,
                        REJECTED,
                        "the oxide is booked as its element",
                        () -> changed(posting -> posting.kilograms().signum() < 0
                                ? new TollPosting(
                                        posting.event(), posting.batch(), posting.element(), new BigDecimal("-1997.5"))
                                : posting)),
                new Case(
                        TollStatementFinding.TOLL_VALUE_UNSETTLED,
                        REJECTED,
                        "the miner's value is posted, which the umpire did not settle",
                        TollCases::unsettled),
                new Case(
                        TollStatementFinding.TOLL_LOT_OF_ANOTHER,
                        REJECTED,
                        "the miner's lot is credited to the trader",
                        TollCases::ofTrader),
                new Case(
                        TollStatementFinding.TOLL_POSTING_UNFOUNDED,
                        REJECTED,
                        "the arrival of a lot is posted as a credit",
                        () -> posted(Tolling.ARRIVAL, "50")),
                new Case(
                        TollStatementFinding.TOLL_POSTING_MISSING,
                        REJECTED,
                        "what the miner received is not posted",
                        TollCases::withoutDelivery),
                new Case(
                        TollStatementFinding.TOLL_SUM_WRONG,
                        REJECTED,
                        "ten kg less are stated to be due than the postings give",
                        () -> stated(statement -> statement.toBuilder()
                                .dues(plus(statement, "-10"))
                                .build())),
                new Case(
                        TollStatementFinding.TOLL_BALANCES_DIFFER,
                        REJECTED,
                        "the miner states 80 kg more than the plant",
                        TollCases::twoStatements));
    }

    private static VerificationReport verify(ResponsibilityRecord... records) {
        return Sketched.verify(TollRecords.dossier(records));
    }

    private static VerificationReport stated(UnaryOperator<TollStatement> change) {
        return verify(AGREED, TollRecords.ofMiner(AGREED), change.apply(TollRecords.statement(AGREED)));
    }

    private static VerificationReport changed(UnaryOperator<TollPosting> change) {
        return stated(statement -> summed(statement.toBuilder()
                .postings(statement.postings().stream().map(change).toList())
                .build()));
    }

    /** With one posting more, of the carbonate. */
    private static VerificationReport posted(Id event, String kilograms) {
        return stated(statement -> {
            List<TollPosting> more = new ArrayList<>(statement.postings());
            more.add(new TollPosting(event, Tolling.batch("carbonate"), Element.NEODYMIUM, new BigDecimal(kilograms)));
            return summed(statement.toBuilder().postings(more).build());
        });
    }

    private static VerificationReport withoutDelivery() {
        return stated(statement -> summed(statement.toBuilder()
                .postings(statement.postings().stream()
                        .filter(posting -> posting.kilograms().signum() > 0)
                        .toList())
                .build()));
    }

    private static TollStatement summed(TollStatement statement) {
        BigDecimal sum =
                statement.postings().stream().map(TollPosting::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Element, TollDue> dues = new EnumMap<>(statement.dues());
        dues.computeIfPresent(Element.NEODYMIUM, (element, due) -> new TollDue(sum, due.standardUncertainty()));
        return statement.toBuilder().dues(dues).build();
    }

    private static Map<Element, TollDue> plus(TollStatement statement, String kilograms) {
        Map<Element, TollDue> dues = new EnumMap<>(statement.dues());
        dues.replaceAll((element, due) ->
                new TollDue(due.kilograms().add(new BigDecimal(kilograms)), due.standardUncertainty()));
        return dues;
    }

    private static VerificationReport withPraseodymium() {
        TollTerms terms =
                AGREED.terms().toBuilder().returns(Element.PRASEODYMIUM, "97 %").build();
        TollAgreement agreement = TollAgreement.builder(AGREED.id(), Tolling.PLANT, terms, TollRecords.FROM)
                .build();
        return verify(agreement, TollRecords.ofMiner(agreement), TollRecords.statement(agreement));
    }

    /** The carbonate has 20.3 % by the miner, 20.1 % by the plant and 20.2 % by the umpire, and the account is by the first. */
    private static VerificationReport unsettled() {
        List<Certificate> certificates = new ArrayList<>(List.of(
                Tolling.permit(),
                report(Tolling.MINER, DeterminationRole.SELLER, "20.3 % ± 0.2"),
                report(Tolling.PLANT, DeterminationRole.BUYER, "20.1 % ± 0.2"),
                report(Sketched.CERTIFIER, DeterminationRole.UMPIRE, "20.2 % ± 0.1")));
        Dossier stated =
                TollRecords.dossier().toBuilder().certificates(certificates).build();
        SettlementRule rule =
                SettlementRule.of("Nd2O3", "0.1 %", UmpireRule.MIDDLE_OF_THREE).ofSeller(Tolling.MINER);
        return Sketched.verify(
                Sketched.bundle(stated),
                VerificationPolicy.builder().settlements(List.of(rule)).build());
    }

    private static Certificate report(PartyId party, DeterminationRole role, String value) {
        return Certificate.builder(
                        new CertificateId("urn:didymium:toll:report:" + role),
                        new Concept("https://labs.example/report", "Report of analysis"))
                .certifier(party)
                .issuedTo(Tolling.PLANT)
                .valid(Tolling.POURED, null)
                .determinations(List.of(Determination.builder(Tolling.batch("carbonate"), "Nd2O3", value)
                        .by(party, role)
                        .sampledAt(Tolling.POURED)
                        .method("ICP-OES")
                        .laboratory("Laboratory of " + party.value(), "TEST 4711")
                        .build()))
                .build();
    }

    private static VerificationReport ofTrader() {
        TollTerms terms = TollTerms.builder(
                        Tolling.PLANT, Tolling.TRADER, Tolling.draft().site("PLANT"))
                .returns(Element.NEODYMIUM, "97 %")
                .build();
        TollAgreement agreement = TollAgreement.builder(AGREED.id(), Tolling.PLANT, terms, TollRecords.FROM)
                .build();
        TollStatement ofMiner = TollRecords.statement(AGREED);
        return verify(
                agreement,
                agreement.asStatedBy(Tolling.TRADER, TollRecords.OF_MINER),
                summed(ofMiner.toBuilder()
                        .postings(ofMiner.postings().stream()
                                .filter(posting -> posting.kilograms().signum() > 0)
                                .toList())
                        .build()));
    }

    private static VerificationReport twoStatements() {
        TollStatement ofPlant = TollRecords.statement(AGREED);
        TollStatement ofMiner = TollStatement.builder(
                        new RecordId("urn:didymium:toll:account:miner"),
                        Tolling.MINER,
                        TollRecords.OF_MINER,
                        TollRecords.UNTIL)
                .postings(ofPlant.postings())
                .dues(plus(ofPlant, "80"))
                .build();
        return verify(AGREED, TollRecords.ofMiner(AGREED), ofPlant, ofMiner);
    }
}
