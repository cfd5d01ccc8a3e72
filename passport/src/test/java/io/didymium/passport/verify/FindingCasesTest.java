package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.balance.piece.PieceFinding;
import io.didymium.core.chain.ChainFinding;
import io.didymium.core.circularity.RecyclingFinding;
import io.didymium.core.commodity.table.CodeFinding;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.lca.pact.PactFinding;
import io.didymium.core.lca.system.FootprintFinding;
import io.didymium.core.material.determination.DeterminationFinding;
import io.didymium.core.material.specification.SpecificationFinding;
import io.didymium.core.norm.NormFinding;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.permit.PermitFinding;
import io.didymium.core.reconcile.statement.ReconciliationFinding;
import io.didymium.core.regulation.RuleFinding;
import io.didymium.core.responsibility.RecordFinding;
import io.didymium.core.responsibility.diligence.DiligenceFinding;
import io.didymium.core.responsibility.engagement.EngagementFinding;
import io.didymium.core.responsibility.hazard.HazardFinding;
import io.didymium.core.run.RunFinding;
import io.didymium.core.stock.StockFinding;
import io.didymium.core.stock.statement.MaterialStatementFinding;
import io.didymium.core.title.TitleFinding;
import io.didymium.core.title.TollFinding;
import io.didymium.core.toll.TollStatementFinding;
import io.didymium.passport.exchange.registry.RegistryFinding;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.PlainFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.conformity.CriterionFinding;
import io.didymium.passport.report.register.RegisterFinding;
import io.didymium.passport.report.trade.AgreementFinding;
import io.didymium.passport.report.trade.TradeFinding;
import io.didymium.passport.unit.UnitFinding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One way to provoke each finding that verification can make, and the verdict that follows. */
class FindingCasesTest {
    /** A way to provoke a finding. */
    record Case(FindingCode code, Verdict verdict, String what, Supplier<VerificationReport> report) {}

    @TestFactory
    Stream<DynamicTest> everyCaseIsFoundAndJudged() {
        return cases().stream()
                .map(one -> dynamicTest(one.code().id() + ": " + one.what(), () -> {
                    VerificationReport report = one.report().get();

                    assertThat(report.findings()).extracting(Finding::code).contains(one.code());
                    assertThat(report.verdict()).isEqualTo(one.verdict());
                    report.findings()
                            .forEach(finding -> assertThat(finding.message()).doesNotContain("{"));
                }));
    }

    @Test
    void everyCodeHasACase() {
        Set<FindingCode> codes = new HashSet<>();
        codes.addAll(List.of(PassportFinding.values()));
        codes.addAll(List.of(EvidenceFinding.values()));
        codes.addAll(List.of(ChainFinding.values()));
        codes.addAll(List.of(BalanceFinding.values()));
        codes.addAll(List.of(DeterminationFinding.values()));
        codes.addAll(List.of(SpecificationFinding.values()));
        codes.addAll(List.of(StockFinding.values()));
        codes.addAll(List.of(RunFinding.values()));
        codes.addAll(List.of(ConformityFinding.values()));
        codes.addAll(List.of(BookFinding.values()));
        // Of other entries the books themselves refuse: in a journal they are lines that could not have been entered.
        codes.addAll(List.of(
                CustodyFinding.JOURNAL_ALTERED,
                CustodyFinding.JOURNAL_UNREADABLE,
                CustodyFinding.JOURNAL_IMPOSSIBLE,
                CustodyFinding.MODEL_UPGRADED,
                CustodyFinding.METHOD_MISMATCH));
        codes.addAll(List.of(OriginStatementFinding.values()));
        codes.addAll(List.of(OriginFinding.values()));
        // A declaration stands in the passport of what it is about, so it cannot go astray.
        codes.remove(OriginFinding.DECLARATION_MISMATCH);
        codes.addAll(List.of(RuleFinding.values()));
        // What is too little for a law, or says little, is not untrue.
        codes.removeAll(Set.of(RuleFinding.MINIMUM_NOT_MET, RuleFinding.ELEMENT_BELOW_LIMIT));
        codes.addAll(List.of(FootprintClaimFinding.values()));
        codes.addAll(List.of(PlainFinding.values()));
        codes.addAll(List.of(LifeFinding.values()));
        codes.addAll(List.of(CriterionFinding.values()));
        codes.addAll(List.of(RecordFinding.values()));
        codes.addAll(List.of(DiligenceFinding.values()));
        codes.addAll(List.of(EngagementFinding.values()));
        codes.addAll(List.of(HazardFinding.values()));
        codes.addAll(List.of(RecyclingFinding.values()));
        codes.addAll(List.of(CodeFinding.values()));
        codes.addAll(List.of(NormFinding.values()));
        codes.addAll(List.of(PermitFinding.values()));
        codes.addAll(List.of(TitleFinding.values()));
        codes.addAll(List.of(TradeFinding.values()));
        codes.addAll(List.of(RegisterFinding.values()));
        codes.addAll(List.of(TollFinding.values()));
        codes.addAll(List.of(TollStatementFinding.values()));
        codes.addAll(List.of(ReconciliationFinding.values()));
        codes.addAll(List.of(MaterialStatementFinding.values()));
        codes.addAll(List.of(AgreementFinding.values()));
        codes.addAll(List.of(PieceFinding.values()));
        // What a registry refuses of a record is no part of a bundle.
        codes.addAll(EnumSet.range(RegistryFinding.REGISTRY_PROOF_UNKNOWN, RegistryFinding.REGISTRY_NO_PASSPORT));

        assertThat(cases().stream().map(Case::code)).containsAll(codes);
    }

    @Test
    void everyCodeHasAnIdOfItsOwn() {
        assertThat(Stream.of(
                                PassportFinding.values(),
                                EvidenceFinding.values(),
                                ChainFinding.values(),
                                BalanceFinding.values(),
                                DeterminationFinding.values(),
                                SpecificationFinding.values(),
                                StockFinding.values(),
                                RunFinding.values(),
                                ConformityFinding.values(),
                                BookFinding.values(),
                                CustodyFinding.values(),
                                OriginStatementFinding.values(),
                                OriginFinding.values(),
                                RuleFinding.values(),
                                FootprintFinding.values(),
                                PactFinding.values(),
                                FootprintClaimFinding.values(),
                                PlainFinding.values(),
                                LifeFinding.values(),
                                CriterionFinding.values(),
                                CodeFinding.values(),
                                NormFinding.values(),
                                PermitFinding.values(),
                                TitleFinding.values(),
                                TollFinding.values(),
                                TollStatementFinding.values(),
                                ReconciliationFinding.values(),
                                MaterialStatementFinding.values(),
                                TradeFinding.values(),
                                RegisterFinding.values(),
                                AgreementFinding.values(),
                                PieceFinding.values(),
                                UnitFinding.values(),
                                RecordFinding.values(),
                                DiligenceFinding.values(),
                                EngagementFinding.values())
                        .flatMap(Stream::of)
                        .map(FindingCode::id))
                .doesNotHaveDuplicates();
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(CredentialCases.all());
        cases.addAll(ConformityCases.all());
        cases.addAll(ChainCases.all());
        cases.addAll(PieceCases.all());
        cases.addAll(PartyCases.all());
        cases.addAll(BalanceCases.all());
        cases.addAll(LotCases.all());
        cases.addAll(SpecificationCases.all());
        cases.addAll(AgreementCases.all());
        cases.addAll(StockCases.all());
        cases.addAll(RegisterCases.all());
        cases.addAll(RunCases.all());
        cases.addAll(EvidenceCases.all());
        cases.addAll(ReceiptCases.all());
        cases.addAll(RegistryCases.all());
        cases.addAll(DisclosureCases.all());
        cases.addAll(JournalCases.all());
        cases.addAll(CustodyCases.all());
        cases.addAll(CustodyModelCases.all());
        cases.addAll(OriginCases.all());
        cases.addAll(TradeCases.all());
        cases.addAll(TollCases.all());
        cases.addAll(ReconciliationCases.all());
        cases.addAll(PeriodCases.all());
        cases.addAll(RecycledCases.all());
        cases.addAll(FootprintCases.all());
        cases.addAll(PactCases.all());
        cases.addAll(PlainCases.all());
        cases.addAll(LifeCases.all());
        cases.addAll(RecordCases.all());
        cases.addAll(AuditCases.all());
        cases.addAll(HazardCases.all());
        cases.addAll(RecyclingCases.all());
        return cases;
    }
}
