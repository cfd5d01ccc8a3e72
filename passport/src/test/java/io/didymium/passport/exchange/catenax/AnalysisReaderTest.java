package io.didymium.passport.exchange.catenax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.material.Assay;
import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.MassFraction;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.SharedData;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates of analysis, written and read. */
class AnalysisReaderTest {
    private static final AnalysisReader KNOWING = AnalysisReader.builder()
            .state(SampleState.AS_RECEIVED)
            .uncertainty(MassFraction.of("0.01"))
            .build();

    @Test
    void everyAssayOfTheScenariosIsValidByThePublishedSchema() throws MalformedInputException {
        for (Dossier dossier : List.of(Phosphate.dossier(), Rotors.dossier(), Motors.dossier())) {
            for (Batch batch : dossier.chain().batches()) {
                if (batch.assay().isPresent()) {
                    CatenaxTerms.Builder terms = CatenaxTerms.builder()
                            .partNumber("1")
                            .customer(Analyses.CUSTOMER)
                            .issuedAt(Instant.parse("2026-04-02T08:00:00Z"));
                    dossier.chain()
                            .parties()
                            .forEach(party -> terms.partner(party.id().value(), Analyses.MAKER));
                    AspectSchema.assertValid(
                            "CertificateOfAnalysis-2.0.0-schema.json",
                            CatenaxWriter.of(dossier, terms.build())
                                    .analysis(batch.id())
                                    .json());
                }
            }
        }
    }

    @Test
    void everythingThatIsNeededAndNotKnownIsNamed() {
        Dossier dossier = Analyses.lot();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatenaxWriter.of(dossier, CatenaxTerms.NONE)
                        .analysis(Analyses.metal(dossier).id()))
                .withMessageContainingAll("customer", "maker", "part number", "when the certificate is issued");
    }

    @Test
    void whoseItIsIsRead() throws MalformedInputException {
        Dossier dossier = Analyses.lot();
        Batch metal = Analyses.metal(dossier);
        CatenaxPayload payload =
                CatenaxWriter.of(dossier, Analyses.terms(dossier)).analysis(metal.id());

        AnalysisDraft draft = AnalysisReader.standard().read(payload.json());

        assertThat(draft.supplier()).isEqualTo(Analyses.MAKER);
        assertThat(draft.batches()).containsExactly(metal.id().value());
        assertThat(draft.issuedAt()).isEqualTo(Instant.parse("2026-04-02T08:00:00Z"));
        assertThat(draft.assay()).isEqualTo(metal.assay());
    }

    @ParameterizedTest
    @CsvSource({
        "99.5, unit:percent, 0.995",
        "25, unit:partPerMillion, 0.000025",
        "25 ppm, ppm, 0.000025",
        "4.2, g/t, 0.0000042",
        "12, unit:gramPerKilogram, 0.012",
        "7, unit:microgramPerKilogram, 0.000000007"
    })
    void resultsOfLaboratoriesAreReadInTheirUnit(String value, String unit, String fraction)
            throws MalformedInputException {
        AnalysisDraft draft = KNOWING.read(Analyses.certificate(Analyses.property("Nd2O3", value, unit)));

        assertThat(draft.faults()).isEmpty();
        Assay assay = draft.assay().orElseThrow();
        assertThat(assay.method()).isEqualTo("ISO 1: ICP-OES");
        assertThat(assay.values().get(0).content().value()).isEqualTo(MassFraction.of(fraction));
        assertThat(assay.values().get(0).content().standardUncertainty())
                .isEqualTo(MassFraction.of(fraction).times(MassFraction.of("0.01")));
        assertThat(draft.leftOut())
                .anyMatch(left -> left.contains("assumed the standard uncertainty"))
                .anyMatch(left -> left.endsWith("upperLimit"))
                .anyMatch(left -> left.endsWith("isConformWithSpecification"));
    }

    @Test
    void aResultBelowALimitIsALimitAndNotZero() throws MalformedInputException {
        Assay assay = KNOWING.read(Analyses.certificate(Analyses.property("Fe2O3", "< 10", "ppm")))
                .assay()
                .orElseThrow();

        assertThat(assay.values()).isEmpty();
        assertThat(assay.limits().get(0).limit()).isEqualTo(MassFraction.of("0.00001"));
    }

    @Test
    void whatWasNotFoundWithoutALimitAndOtherPropertiesAreLeftOut() throws MalformedInputException {
        AnalysisDraft draft = KNOWING.read(Analyses.certificate(
                Analyses.property("Nd2O3", "99", "%"),
                Analyses.property("Fe2O3", "n.d.", "ppm"),
                Analyses.property("density", "2310", "unit:kilogramPerCubicMetre"),
                Analyses.property("Th", "0.3", "unit:becquerelPerGram")));

        assertThat(draft.assay().orElseThrow().values()).hasSize(1);
        assertThat(draft.assay().orElseThrow().limits()).isEmpty();
        assertThat(draft.leftOut())
                .contains(
                        "/materialProperties/1: Fe2O3, which was not found, without the limit below which it is",
                        "/materialProperties/2: the property density, which is no content of an element or compound",
                        "/materialProperties/3: Th, whose unit is no part of a mass: unit:becquerelPerGram");
    }

    /** Ten in hexadecimal digits is sixteen. */
    @Test
    void aValueThatIsNoDecimalByItsTypeIsLeftOut() throws MalformedInputException {
        AnalysisDraft draft = KNOWING.read(Analyses.certificate(
                Analyses.property("Nd2O3", "90", "%"),
                Analyses.property("Fe", "10", "ppm").replace("xsd:string", "xsd:hexBinary")));

        assertThat(draft.assay().orElseThrow().values()).hasSize(1);
        assertThat(draft.leftOut()).contains("/materialProperties/1: Fe, whose data type is no number: xsd:hexBinary");
    }

    @Test
    void anElementBesideItsOxideAndAHiddenTextAreRefused() throws MalformedInputException {
        AnalysisDraft twice = KNOWING.read(
                Analyses.certificate(Analyses.property("Nd2O3", "50", "%"), Analyses.property("Nd", "40", "%")));

        assertThat(twice.faults()).hasSize(1);
        assertThat(twice.assay()).isEmpty();
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> KNOWING.read(Analyses.certificate(Analyses.property("Nd2O3\u202e", "50", "%"))));
    }

    @Test
    void whatACertificateDoesNotStateIsAskedForAndNotGuessed() throws MalformedInputException {
        Bytes certificate = Analyses.certificate(Analyses.property("Nd2O3", "99", "%"));

        assertThat(AnalysisReader.standard().read(certificate).faults())
                .extracting(CatenaxFault::reason)
                .anyMatch(reason -> reason.contains("state of the sample"));
        AnalysisDraft unsure =
                AnalysisReader.builder().state(SampleState.AS_RECEIVED).build().read(certificate);
        assertThat(unsure.faults()).extracting(CatenaxFault::reason).anyMatch(reason -> reason.contains("uncertainty"));
        assertThat(unsure.assay()).isEmpty();
        assertThat(AnalysisReader.builder()
                        .state(SampleState.DRY)
                        .uncertainty(MassFraction.of("0.01"))
                        .build()
                        .read(certificate)
                        .faults())
                .extracting(CatenaxFault::reason)
                .anyMatch(reason -> reason.contains("lost until it was analysed"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnalysisReader.builder().uncertainty(MassFraction.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0,5", "1e-3", "-1", "101", "99 ppm", "99 ± 1", ">99", "about 99", "", "<0"})
    void aValueThatMayMeanSomethingElseIsAFault(String value) throws MalformedInputException {
        AnalysisDraft draft = KNOWING.read(Analyses.certificate(Analyses.property("Nd2O3", value, "%")));

        assertThat(draft.faults()).hasSize(1);
        assertThat(draft.faults().get(0).location()).startsWith("/materialProperties/0/value");
        assertThat(draft.assay()).isEmpty();
    }

    @Test
    void aPropertyTwiceAndATotalOfUnknownMeaningAreFaults() throws MalformedInputException {
        String oxide = Analyses.property("Nd2O3", "99", "%");

        assertThat(KNOWING.read(Analyses.certificate(oxide, oxide)).faults())
                .extracting(CatenaxFault::reason)
                .containsExactly("is stated twice: Nd2O3");
        assertThat(KNOWING.read(Analyses.certificate(oxide, Analyses.property("TREO", "98", "%")))
                        .faults())
                .extracting(CatenaxFault::reason)
                .anyMatch(reason -> reason.contains("ask the laboratory"));
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        String many = String.join(",", Collections.nCopies(1_001, Analyses.property("Nd", "1", "%")));
        for (Bytes wrong : List.of(
                Bytes.ofUtf8("{}"),
                Bytes.ofUtf8("[]"),
                Bytes.ofUtf8("{\"materialProperties\":[]}"),
                Analyses.certificate("1"),
                Analyses.certificate(many))) {
            assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> KNOWING.read(wrong));
        }
    }

    @Test
    void thePublishedSampleIsReadAndNothingOfItVanishes() throws MalformedInputException {
        AnalysisDraft draft =
                KNOWING.read(Bytes.ofUtf8(SharedData.read("exchange/catenax/CertificateOfAnalysis-2.0.0.json")));

        assertThat(draft.assay()).isEmpty();
        assertThat(draft.faults()).isNotEmpty();
        assertThat(draft.leftOut())
                .anyMatch(left -> left.contains("density"))
                .anyMatch(left -> left.endsWith("binaryDocument"))
                .anyMatch(left -> left.endsWith("disclaimer"));
    }
}
