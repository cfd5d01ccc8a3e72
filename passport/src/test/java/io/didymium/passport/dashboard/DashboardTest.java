package io.didymium.passport.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.energy.EnergyBenchmark;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.trust.TrustList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A dashboard says what verification established of a batch, on which credentials each number rests, and what is open. */
class DashboardTest {
    private static final BatchId ROTORS = RotorChain.batch("B-R1");
    private static final EnergyBenchmark TWENTY =
            new EnergyBenchmark("magnet making", "invented", new BigDecimal("20"), Set.of(LifeCycleStage.MAGNET));

    private static Dossier dossier() {
        return Records.dossier().toBuilder()
                .footprints(Footprints.rotors().footprints())
                .build();
    }

    private static Dashboard of(PassportBundle bundle) {
        return new DashboardQuery(Sketched.trust(), VerificationPolicy.standard())
                .against(List.of(TWENTY))
                .of(bundle, ROTORS, Sketched.AT);
    }

    private static Dashboard rotors() {
        return of(Records.bundle(dossier()));
    }

    /** The value of a figure about some things, as shown with four digits after the point. */
    private static BigDecimal value(Dashboard dashboard, FigureKind kind, Map<String, String> of) {
        return dashboard.figures(kind).stream()
                .filter(figure -> figure.of().entrySet().containsAll(of.entrySet()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertThat(found).as("%s %s", kind, of).hasSize(1);
                    return found.get(0).value().orElseThrow().setScale(4, RoundingMode.HALF_EVEN);
                }));
    }

    @Test
    void eachNumberIsThatOfTheChain() {
        Dashboard dashboard = rotors();

        assertThat(dashboard.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(value(dashboard, FigureKind.RECYCLED_SHARE, Map.of("element", "Nd", "class", "pre-consumer")))
                .isEqualByComparingTo("21.0526");
        assertThat(value(dashboard, FigureKind.ORIGIN, Map.of("element", "Nd", "country", "AU")))
                .isEqualByComparingTo("78.9474");
        assertThat(value(
                        dashboard,
                        FigureKind.STAGE_COUNTRY,
                        Map.of("element", "Dy", "stage", "production", "country", "CN")))
                .isEqualByComparingTo("100");
        assertThat(value(dashboard, FigureKind.SUPPLIERS, Map.of("state", "missing")))
                .isEqualByComparingTo("1");
        assertThat(value(
                        dashboard,
                        FigureKind.RISK,
                        Map.of("kind", "supplier-without-statement", "operator", "did:web:s-beta.example")))
                .isEqualByComparingTo("21.0526");
        assertThat(value(dashboard, FigureKind.FOOTPRINT_PER_KG, Map.of("category", "Product carbon footprint")))
                .isEqualByComparingTo("39.8873");
        assertThat(value(dashboard, FigureKind.GRIEVANCES_OPEN, Map.of("days", "134")))
                .isEqualByComparingTo("1");
    }

    @Test
    void energyIsThatOfTheStepsThatStateItAndIsSavedInStagesThatStateAllOfIt() {
        Dashboard dashboard = rotors();

        assertThat(value(dashboard, FigureKind.ENERGY_STAGE, Map.of("stage", "magnet", "complete", "yes")))
                .isPositive();
        assertThat(value(dashboard, FigureKind.ENERGY_SAVING, Map.of("benchmark", "magnet making")))
                .isEqualByComparingTo("36.2283");
        assertThat(dashboard.figures(FigureKind.ENERGY_USE)).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEmpty();
            assertThat(figure.unknown().orElseThrow()).contains("material comes from outside the chain");
        });
        assertThat(dashboard.figures(FigureKind.ENERGY_STATED))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isPresent());
    }

    @Test
    void theLargestStepsAndRisksComeFirst() {
        Dashboard dashboard = rotors();

        for (FigureKind kind : List.of(FigureKind.FOOTPRINT_STEP, FigureKind.RISK)) {
            assertThat(dashboard.figures(kind))
                    .hasSizeGreaterThan(2)
                    .extracting(figure -> figure.value().orElseThrow())
                    .isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
        assertThat(dashboard.figures(FigureKind.FOOTPRINT_STEP).get(0).of())
                .containsEntry("step", RotorChain.step("reduction").value());
    }

    @Test
    void eachNumberRestsOnCredentialsOfTheBundle() {
        PassportBundle bundle = Records.bundle(dossier());
        Map<String, String> known =
                bundle.credentials().stream().collect(Collectors.toMap(SignedCredential::digest, Forgery::id));

        Dashboard dashboard = of(bundle);

        assertThat(dashboard.figures())
                .filteredOn(figure -> figure.value().isPresent())
                .hasSizeGreaterThan(50)
                .allSatisfy(figure -> assertThat(figure.restsOn())
                        .isNotEmpty()
                        .allSatisfy(ground -> assertThat(known).containsEntry(ground.digest(), ground.id())));
        assertThat(dashboard.figures(FigureKind.FOOTPRINT_STEP).get(0).restsOn())
                .singleElement()
                .satisfies(ground -> assertThat(ground.issuer()).isEqualTo("did:web:met-1.example"));
    }

    @Test
    void aNumberThatIsNotKnownIsAnOpenPointAndEveryHeadlineHasOneOrTheOther() {
        List<Dashboard> dashboards = List.of(
                rotors(),
                of(PassportBundle.builder().build()),
                new DashboardQuery(new TrustList(List.of()), VerificationPolicy.standard())
                        .of(Records.bundle(dossier()), ROTORS, Sketched.AT));

        for (Dashboard dashboard : dashboards) {
            assertThat(dashboard.figures())
                    .extracting(Figure::kind)
                    .containsAll(Arrays.stream(FigureKind.values())
                            .filter(FigureKind::isHeadline)
                            .toList());
            dashboard.figures().stream()
                    .filter(figure -> figure.unknown().isPresent())
                    .forEach(figure -> assertThat(dashboard.open())
                            .anyMatch(point -> point.source().equals(OpenPoint.OF_DASHBOARD)
                                    && point.code().equals(figure.kind().id())
                                    && point.message().equals(figure.unknown().get())));
        }
    }

    @Test
    void nothingIsKnownToWhoTrustsNobody() {
        Dashboard dashboard = new DashboardQuery(new TrustList(List.of()), VerificationPolicy.standard())
                .of(Records.bundle(dossier()), ROTORS, Sketched.AT);

        assertThat(dashboard.verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(dashboard.figures()).allMatch(figure -> figure.value().isEmpty());
        assertThat(dashboard.open()).anyMatch(point -> point.source().equals("issuer-anchored"));
    }

    @Test
    void theJsonConformsToTheSchemaAndIsTheSameEachTime() throws Exception {
        Dashboard dashboard = rotors();
        String json = dashboard.toJson().toUtf8();

        assertThat(DashboardSchema.errors(json)).isEmpty();
        assertThat(rotors().toJson()).isEqualTo(dashboard.toJson());
        assertThat(DashboardSchema.errors(
                        of(PassportBundle.builder().build()).toJson().toUtf8()))
                .isEmpty();
    }

    @Test
    void nothingIsKnownOfABatchThatNobodyDescribes() {
        assertThat(new DashboardQuery(Sketched.trust(), VerificationPolicy.standard())
                        .of(Records.bundle(), RotorChain.batch("B-X9"), Sketched.AT)
                        .figures())
                .isNotEmpty()
                .allMatch(figure -> figure.value().isEmpty());
    }

    @Test
    void aNumberWithoutCredentialsCannotBeMade() {
        assertThatThrownBy(() -> Figure.builder(FigureKind.ORIGIN, "%")
                        .value(BigDecimal.ZERO)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Figure.builder(FigureKind.ORIGIN, "%").build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
