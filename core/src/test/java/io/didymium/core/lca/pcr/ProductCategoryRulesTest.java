package io.didymium.core.lca.pcr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.pcr.study.DeclaredUnit;
import io.didymium.core.lca.pcr.study.ReportingItem;
import io.didymium.core.lca.pcr.study.StudyDeclaration;
import io.didymium.core.lca.pcr.study.StudyFacts;
import io.didymium.core.lca.pcr.study.StudyModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ProductCategoryRulesTest {
    private static final ProductCategoryRules PROFILE = BuiltInRules.RARE_EARTHS;
    private static final PriceTable.Window YEAR =
            new PriceTable.Window(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final PriceTable.Window DAY = PriceTable.Window.of(LocalDate.of(2026, 2, 2));
    private static final StudyFacts.Allocation BY_VALUE =
            division(LifeCycleStage.OXIDE, AllocationMethod.ECONOMIC, Optional.of(YEAR));

    @Test
    void findsNothingInAStudyThatSaysAndShowsAll() {
        PcrReport report = PROFILE.check(whole().build(), facts(BY_VALUE));
        assertThat(report.findings()).isEmpty();
        assertThat(report.states().values()).containsOnly(ItemState.FULFILLED);
    }

    @Test
    void hasNoItemForAStageItSaysNothingOf() {
        StudyDeclaration motor =
                StudyDeclaration.builder("a motor", LifeCycleStage.PRODUCT).build();
        PcrReport report = PROFILE.check(motor, facts());
        assertThat(report.findings()).isEmpty();
        assertThat(report.states().values()).containsOnly(ItemState.NOT_APPLICABLE);
    }

    @Test
    void withoutDivisionNothingIsToBeCompared() {
        PcrReport report = PROFILE.check(whole().build(), facts());
        assertThat(report.state(PcrItem.ALLOCATION_KEY)).isEqualTo(ItemState.NOT_APPLICABLE);
        assertThat(report.state(PcrItem.ALLOCATION_COMPARISON)).isEqualTo(ItemState.NOT_APPLICABLE);
        assertThat(report.state(PcrItem.PRICE_WINDOW)).isEqualTo(ItemState.NOT_APPLICABLE);
    }

    @Test
    void whatIsNotSaidIsMissing() {
        StudyDeclaration silent =
                StudyDeclaration.builder("an oxide", LifeCycleStage.OXIDE).build();
        PcrReport report = PROFILE.check(silent, facts(BY_VALUE));
        for (PcrItem item : EnumSet.of(
                PcrItem.DECLARED_UNIT,
                PcrItem.BOUNDARY,
                PcrItem.ALLOCATION_COMPARISON,
                PcrItem.REFERENCE_PERIOD,
                PcrItem.INDICATORS,
                PcrItem.VALIDITY,
                PcrItem.REPORTING)) {
            assertThat(report.state(item)).as(item.label()).isEqualTo(ItemState.MISSING);
        }
        assertThat(codes(report))
                .contains(
                        PcrFinding.DECLARED_UNIT_MISSING,
                        PcrFinding.MODULE_MISSING,
                        PcrFinding.ALLOCATION_COMPARISON_MISSING,
                        PcrFinding.REFERENCE_PERIOD_MISSING,
                        PcrFinding.INDICATOR_MISSING,
                        PcrFinding.VALIDITY_MISSING,
                        PcrFinding.REPORT_ITEM_MISSING);
    }

    @Test
    void findsAnotherDeclaredUnit() {
        DeclaredUnit tonne = new DeclaredUnit(new BigDecimal("1000"), "kg");
        assertThat(codes(said -> said.unit(tonne))).containsExactly(PcrFinding.DECLARED_UNIT_DIFFERS);
    }

    @Test
    void findsThatTooMuchWasLeftOut() {
        assertThat(codes(said -> said.module(StudyModule.CORE, new BigDecimal("5.1"))))
                .containsExactly(PcrFinding.OMISSION_ABOVE_LIMIT);
        assertThat(codes(said -> said.omission(omission("1.01", false))))
                .containsExactly(PcrFinding.OMISSION_ABOVE_LIMIT);
        assertThat(codes(said -> said.omission(omission("1", false)))).isEmpty();
    }

    @Test
    void findsThatSomethingHazardousWasLeftOut() {
        assertThat(codes(said -> said.omission(omission("0.1", true)))).containsExactly(PcrFinding.HAZARD_OMITTED);
    }

    @Test
    void findsAModuleOfWhichTheOmissionIsNotSaid() {
        assertThat(codes(said -> said.module(StudyModule.DOWNSTREAM))).containsExactly(PcrFinding.OMISSION_UNKNOWN);
    }

    @Test
    void findsAGapThatNobodyMentions() {
        StudyFacts gap =
                new FactsEdit().gaps(new StudyFacts.Gap("urn:step", "acid")).build();
        assertThat(codes(PROFILE.check(whole().build(), gap))).containsExactly(PcrFinding.OMISSION_UNDECLARED);
        StudyDeclaration mentioned = whole().omission(omission("0.5", false)).build();
        assertThat(PROFILE.check(mentioned, gap).findings()).isEmpty();
    }

    @Test
    void findsAKeyThatIsNotAllowed() {
        StudyFacts.Allocation whole = division(LifeCycleStage.OXIDE, AllocationMethod.NONE, Optional.empty());
        PcrReport report = PROFILE.check(whole().build(), facts(whole));
        assertThat(codes(report)).containsExactly(PcrFinding.ALLOCATION_KEY_NOT_ALLOWED);
        assertThat(report.state(PcrItem.ALLOCATION_KEY)).isEqualTo(ItemState.DEVIATES);
    }

    @Test
    void onlySeparationHasToBeCompared() {
        // A comparison with the key itself is none.
        StudyDeclaration alone =
                withoutComparison().comparedWith(AllocationMethod.ECONOMIC).build();
        assertThat(codes(PROFILE.check(alone, facts(BY_VALUE))))
                .containsExactly(PcrFinding.ALLOCATION_COMPARISON_MISSING);
        StudyFacts.Allocation digestion =
                division(LifeCycleStage.CONCENTRATE, AllocationMethod.ECONOMIC, Optional.of(YEAR));
        assertThat(PROFILE.check(alone, facts(digestion)).findings()).isEmpty();
    }

    @Test
    void findsPricesOfTooShortATimeOrOfNone() {
        assertThat(codes(PROFILE.check(
                        whole().build(),
                        facts(division(LifeCycleStage.OXIDE, AllocationMethod.ECONOMIC, Optional.of(DAY))))))
                .containsExactly(PcrFinding.PRICE_WINDOW_SHORT);
        assertThat(codes(PROFILE.check(
                        whole().build(),
                        facts(division(LifeCycleStage.OXIDE, AllocationMethod.ECONOMIC, Optional.empty())))))
                .containsExactly(PcrFinding.PRICE_WINDOW_MISSING);
    }

    @Test
    void findsCredits() {
        StudyFacts credited =
                new FactsEdit().credits(new StudyFacts.Gap("urn:step", "steam")).build();
        assertThat(codes(PROFILE.check(whole().build(), credited))).containsExactly(PcrFinding.CREDIT_GIVEN);
    }

    @Test
    void findsTooFewSpecificData() {
        StudyFacts estimated = new FactsEdit().specific("0.899").build();
        assertThat(codes(PROFILE.check(whole().build(), estimated))).containsOnly(PcrFinding.CORE_DATA_BELOW_LIMIT);
        StudyFacts unknown = new FactsEdit().specific().build();
        assertThat(codes(PROFILE.check(whole().build(), unknown))).containsOnly(PcrFinding.CORE_DATA_UNKNOWN);
    }

    @Test
    void findsAShortReferencePeriod() {
        PriceTable.Window aDayShort = new PriceTable.Window(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 30));
        assertThat(codes(said -> said.referencePeriod(aDayShort))).containsExactly(PcrFinding.REFERENCE_PERIOD_SHORT);
    }

    @Test
    void findsOldGenericData() {
        assertThat(codes(said -> said.oldestGenericYear(2014))).containsExactly(PcrFinding.GENERIC_DATA_OLD);
        StudyFacts old = new FactsEdit().year("urn:acid", 2009).build();
        assertThat(PROFILE.check(whole().build(), old).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.location().subject()).isEqualTo("urn:acid"));
    }

    @Test
    void findsProxies() {
        assertThat(codes(said -> said.indicator("AP", "c", new BigDecimal("10.1"))))
                .containsExactly(PcrFinding.PROXY_SHARE_ABOVE_LIMIT);
        assertThat(codes(said -> said.indicator("PM", "c"))).containsExactly(PcrFinding.PROXY_SHARE_MISSING);
    }

    @Test
    void findsAnIndicatorWithoutResult() {
        assertThat(codes(said -> said.indicator("AP", "unknown category")))
                .containsExactly(PcrFinding.INDICATOR_MISSING);
    }

    @Test
    void findsAnIndicatorOfWhichActivitiesAreSilent() {
        StudyFacts silent = new FactsEdit().incomplete(3).build();
        assertThat(codes(PROFILE.check(whole().build(), silent))).containsOnly(PcrFinding.INDICATOR_INCOMPLETE);
    }

    @Test
    void findsADeclarationThatIsValidForTooLong() {
        assertThat(codes(said ->
                        said.validity(new PriceTable.Window(LocalDate.of(2026, 1, 1), LocalDate.of(2031, 1, 2)))))
                .containsExactly(PcrFinding.VALIDITY_TOO_LONG);
    }

    @Test
    void everyFindingStandsUnderAnItemThatIsNotFulfilled() {
        StudyDeclaration silent =
                StudyDeclaration.builder("a magnet", LifeCycleStage.MAGNET).build();
        PcrReport report = PROFILE.check(silent, facts());
        assertThat(report.findings()).isNotEmpty();
        assertThat(report.states().values()).doesNotContain(ItemState.DEVIATES);
        assertThat(report.findings().get(0).message())
                .isEqualTo(
                        "the declared unit of the results is not stated; epd-rare-earths 2024-01-25-draft-1 requires 1 kg");
    }

    @Test
    void namesIndicatorsThatHaveWorsened() {
        Map<String, BigDecimal> published = Map.of("AP", new BigDecimal("1"), "GWP-total", new BigDecimal("-2"));
        assertThat(PROFILE.worsened(
                        published, Map.of("AP", new BigDecimal("1.1"), "GWP-total", new BigDecimal("-1.8"))))
                .isEmpty();
        assertThat(PROFILE.worsened(
                        published, Map.of("AP", new BigDecimal("1.11"), "GWP-total", new BigDecimal("-1.7"))))
                .extracting(Indicator::id)
                .containsExactly("GWP-total", "AP");
    }

    @Test
    void saysOfEachItemWhatItRestsOn() {
        assertThat(PROFILE.basis()).containsOnlyKeys(PcrItem.values());
        assertThat(PROFILE.basis().values()).doesNotContain(ItemBasis.PUBLISHED);
        Map<PcrItem, ItemBasis> some = new EnumMap<>(PROFILE.basis());
        some.remove(PcrItem.CUT_OFF);
        assertThatThrownBy(() -> ProductCategoryRules.builder("p", "1", "nowhere", PROFILE.thresholds())
                        .stages(PROFILE.stages())
                        .indicators(PROFILE.indicators())
                        .basis(some)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut-off");
    }

    @Test
    void isFoundByNameAndVersion() {
        assertThat(BuiltInRules.find(PROFILE.id(), PROFILE.version())).containsSame(PROFILE);
        assertThat(BuiltInRules.find(PROFILE.id(), "0")).isEmpty();
    }

    /** All that the profile wants of an oxide, every indicator given by the one category {@code c}. */
    private static StudyDeclaration.Builder whole() {
        return withoutComparison().comparedWith(AllocationMethod.PHYSICAL).comparedWith(AllocationMethod.ECONOMIC);
    }

    private static StudyDeclaration.Builder withoutComparison() {
        StudyDeclaration.Builder said = StudyDeclaration.builder("an oxide", LifeCycleStage.OXIDE)
                .unit(DeclaredUnit.KILOGRAM)
                .module(StudyModule.UPSTREAM, new BigDecimal("5"))
                .module(StudyModule.CORE, BigDecimal.ZERO)
                .referencePeriod(YEAR)
                .oldestGenericYear(2015)
                .reported(EnumSet.allOf(ReportingItem.class))
                .validity(new PriceTable.Window(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31)));
        for (Indicator indicator : PROFILE.indicators()) {
            if (indicator.mandatory()) {
                said.indicator(indicator.id(), "c", BigDecimal.TEN);
            }
        }
        return said;
    }

    private static List<FindingCode> codes(UnaryOperator<StudyDeclaration.Builder> change) {
        return codes(PROFILE.check(change.apply(whole()).build(), facts(BY_VALUE)));
    }

    private static List<FindingCode> codes(PcrReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static StudyFacts facts(StudyFacts.Allocation... divisions) {
        return new FactsEdit().divisions(divisions).build();
    }

    private static StudyFacts.Allocation division(
            LifeCycleStage stage, AllocationMethod method, Optional<PriceTable.Window> window) {
        return new StudyFacts.Allocation("urn:separation", Optional.of(stage), method, "by " + method, window);
    }

    private static StudyDeclaration.Omission omission(String percent, boolean hazardous) {
        return new StudyDeclaration.Omission("urn:step", "acid", new BigDecimal(percent), hazardous);
    }

    /** Facts of a study of one category, all of it measured, with changes. */
    private static final class FactsEdit {
        private final TreeMap<String, BigDecimal> specific = new TreeMap<>(Map.of("c", BigDecimal.ONE));
        private final TreeMap<String, Integer> incomplete = new TreeMap<>();
        private final TreeMap<String, Integer> years = new TreeMap<>();
        private List<StudyFacts.Allocation> divisions = List.of();
        private List<StudyFacts.Gap> gaps = List.of();
        private List<StudyFacts.Gap> credits = List.of();

        FactsEdit divisions(StudyFacts.Allocation... all) {
            divisions = Arrays.asList(all);
            return this;
        }

        FactsEdit gaps(StudyFacts.Gap... all) {
            gaps = Arrays.asList(all);
            return this;
        }

        FactsEdit credits(StudyFacts.Gap... all) {
            credits = Arrays.asList(all);
            return this;
        }

        FactsEdit specific(String... share) {
            specific.clear();
            for (String each : share) {
                specific.put("c", new BigDecimal(each));
            }
            return this;
        }

        FactsEdit incomplete(int count) {
            incomplete.put("c", count);
            return this;
        }

        FactsEdit year(String place, int year) {
            years.put(place, year);
            return this;
        }

        StudyFacts build() {
            return new StudyFacts(
                    new TreeSet<>(List.of("c")),
                    incomplete,
                    divisions,
                    specific,
                    gaps,
                    credits,
                    years,
                    new TreeSet<>());
        }
    }
}
