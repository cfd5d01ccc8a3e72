package io.didymium.core.responsibility.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.testing.scenario.RotorChain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HazardTest {
    private static final PartyId MAGNET_MAKER = new PartyId("did:web:mag-1.example");
    private static final SupplyChain CHAIN = RotorChain.sketch().chain();

    private static SafetyRecord record(String id, PartyId operator, LocalDate date, BatchHazards... batches) {
        return SafetyRecord.builder(new RecordId("urn:example:record:" + id), operator)
                .date(date)
                .batches(List.of(batches))
                .build();
    }

    private static BatchHazards.Builder powder() {
        return BatchHazards.builder(RotorChain.batch("B-A3"));
    }

    private static HazardLine line(SafetyRecord... records) {
        return HazardTable.of(CHAIN, List.of(records)).stream()
                .filter(one -> one.subject().equals(RotorChain.batch("B-A3")))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"H250, PYROPHORIC", "H350i, CARCINOGENICITY", "H360FD, REPRODUCTIVE_TOXICITY", "EUH031, ACUTE_TOXICITY"
    })
    void aCodeHasTheClassOfTheList(String code, HazardClass expected) {
        assertThat(new HazardCode(code).hazardClass()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H25", "h250", "H2500", "H199", "P210", "H250 "})
    void whatIsNoCodeIsRefused(String text) {
        assertThatThrownBy(() -> new HazardCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeOutsideTheListIsCarriedWithoutAClass() {
        assertThat(new HazardCode("H420").hazardClass()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'hydrochloric acid, oxalic acid, water', 'HYDROCHLORIC_ACID,OXALIC_ACID'",
        "hydrogen fluoride, HYDROFLUORIC_ACID",
        "hydrogen, HYDROGEN",
        "Salpetersäure 60 %, NITRIC_ACID",
        "calcium nitrate liquor, ''",
        "ammonium nitrate, ''",
        "H2SO4, SULPHURIC_ACID"
    })
    void theNamesOfBooksMeanSubstances(String name, String expected) {
        assertThat(Substance.inBooks(name).stream().map(Enum::name).toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void powderAsksForCodesSelfIgnitionAndTransport() {
        assertThat(line().missing())
                .containsExactlyInAnyOrder(HazardDatum.HAZARD_CODES, HazardDatum.SELF_IGNITION, HazardDatum.TRANSPORT);
        assertThat(line().stated()).isEmpty();
    }

    @Test
    void everyStepWithAcidSolventSaltOrHydrogenAsksForItsSubstances() {
        assertThat(CHAIN.steps().stream()
                        .filter(step -> !HazardRule.of(step).isEmpty())
                        .map(step -> step.kind()))
                .containsExactlyInAnyOrder(
                        ProcessKind.CHEMICAL_RECYCLING,
                        ProcessKind.ELECTROLYSIS,
                        ProcessKind.METALLOTHERMIC_REDUCTION,
                        ProcessKind.MILLING);
    }

    @Test
    void noCodeIsAStatementAndNothingStatedIsNone() {
        assertThat(line(record(
                                "1",
                                MAGNET_MAKER,
                                LocalDate.EPOCH,
                                powder().codes(Set.of()).build()))
                        .missing())
                .containsExactlyInAnyOrder(HazardDatum.SELF_IGNITION, HazardDatum.TRANSPORT);
        assertThat(line(record("1", MAGNET_MAKER, LocalDate.EPOCH, powder().build()))
                        .missing())
                .hasSize(3);
    }

    @Test
    void whatAnotherThanTheOperatorStatesDoesNotCountAndOfItsOwnTheLatestDoes() {
        BatchHazards pyrophoric = powder().selfIgnition(SelfIgnition.PYROPHORIC).build();
        BatchHazards neither = powder().selfIgnition(SelfIgnition.NEITHER).build();

        assertThat(line(record("1", new PartyId("did:web:other.example"), LocalDate.EPOCH, pyrophoric))
                        .stated())
                .isEmpty();
        assertThat(line(
                                record("2", MAGNET_MAKER, LocalDate.EPOCH, neither),
                                record("1", MAGNET_MAKER, LocalDate.EPOCH.plusDays(1), pyrophoric))
                        .batch()
                        .flatMap(BatchHazards::selfIgnition))
                .isEqualTo(Optional.of(SelfIgnition.PYROPHORIC));
    }

    @Test
    void aReportShowsWhatIsDeniedOnlyIfItIsHere() {
        ReportDocument report =
                new ReportDocument("Tests", "text/plain", "zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk");
        SafetyRecord record = record(
                "1",
                MAGNET_MAKER,
                LocalDate.EPOCH,
                powder().selfIgnition(SelfIgnition.NEITHER)
                        .documents(List.of(report))
                        .build());

        assertThat(HazardContradictions.of(record, List.of(record), CHAIN, Set.of()))
                .extracting(Finding::code)
                .containsExactly(HazardFinding.SELF_IGNITION_DENIED);
        assertThat(HazardContradictions.of(record, List.of(record), CHAIN, Set.of(report.digest())))
                .isEmpty();
    }

    @Test
    void pyrophoricWithoutItsCodeAndACodeWithoutItsStateContradict() {
        for (BatchHazards stated : List.of(
                powder().selfIgnition(SelfIgnition.PYROPHORIC).codes(Set.of()).build(),
                powder().selfIgnition(SelfIgnition.SELF_HEATING)
                        .codes(Set.of(HazardCode.PYROPHORIC))
                        .build(),
                powder().selfIgnition(SelfIgnition.NEITHER)
                        .codes(Set.of(HazardCode.PYROPHORIC))
                        .build())) {
            SafetyRecord record = record("1", MAGNET_MAKER, LocalDate.EPOCH, stated);
            assertThat(HazardContradictions.of(record, List.of(record), CHAIN, Set.of()))
                    .as(stated.toString())
                    .extracting(Finding::code)
                    .contains(HazardFinding.HAZARDS_CONTRADICTORY);
        }
    }

    @Test
    void aRecordIsAboutSomethingAndAboutNothingTwice() {
        assertThatThrownBy(() -> record("1", MAGNET_MAKER, LocalDate.EPOCH))
                .hasMessageContaining("about a batch or a step");
        assertThatThrownBy(() -> record("1", MAGNET_MAKER, LocalDate.EPOCH, powder().build(), powder().build()))
                .hasMessageContaining("twice about");
    }

    @Test
    void valuesAreRebuiltFromTheirParts() {
        BatchHazards stated = powder().codes(new TreeSet<>(Set.of(HazardCode.PYROPHORIC)))
                .norm(NormState.ABOVE)
                .selfIgnition(SelfIgnition.PYROPHORIC)
                .transport(
                        new TransportClass.DangerousGoods(CommodityCode.parse(CodeScheme.UN_NUMBER, "UN 1383"), "4.2"))
                .build();
        SafetyRecord record = record("1", MAGNET_MAKER, LocalDate.EPOCH, stated);

        assertThat(stated.toBuilder().build()).isEqualTo(stated);
        assertThat(record.toBuilder().build()).isEqualTo(record);
        assertThatThrownBy(() ->
                        new TransportClass.DangerousGoods(CommodityCode.parse(CodeScheme.UN_NUMBER, "UN 1383"), "12"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new TransportClass.DangerousGoods(CommodityCode.parse(CodeScheme.CUSTOMS, "28469030"), "8"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
