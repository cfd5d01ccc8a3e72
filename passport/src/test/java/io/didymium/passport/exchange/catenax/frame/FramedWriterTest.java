package io.didymium.passport.exchange.catenax.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.exchange.catenax.AspectSchema;
import io.didymium.passport.exchange.catenax.PartnerNumber;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payloads in which a passport is put in the frame of a sender: what the passport states stays as it is. */
class FramedWriterTest {
    private static final PartnerNumber NUMBER = FramedAspect.NUMBER;
    private static final Dossier MOTORS = FramedAspect.DRIVE.dossier();
    private static final Dossier FOOTPRINTS = FramedAspect.FOOTPRINT.dossier();
    private static final BatchId MOTOR = FramedAspect.DRIVE.batch();
    private static final BatchId METAL = FramedAspect.FOOTPRINT.batch();

    @ParameterizedTest
    @MethodSource("io.didymium.passport.exchange.catenax.frame.FramedAspect#all")
    void aPayloadIsValidByThePublishedSchema(FramedAspect aspect) throws MalformedInputException {
        FramedPayload payload = aspect.write(aspect.frame());

        assertThat(AspectSchema.of(aspect.schema()).faults(payload.json()))
                .as(payload.json().toUtf8())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.didymium.passport.exchange.catenax.frame.FramedAspect#all")
    void theSamePartsGiveTheSameBytesAndWhatIsSaidAloneIsListed(FramedAspect aspect) throws MalformedInputException {
        FramedPayload payload = aspect.write(aspect.frame());

        assertThat(aspect.write(aspect.frame())).isEqualTo(payload);
        assertThat(payload.said()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(payload.lost()).isNotEmpty().allMatch(lost -> lost.startsWith(aspect.batch() + ": "));
    }

    /** Without a frame each aspect names what it demands. */
    @ParameterizedTest
    @MethodSource("io.didymium.passport.exchange.catenax.frame.FramedAspect#all")
    void everythingThatIsNeitherStatedNorSaidIsNamed(FramedAspect aspect) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aspect.write(JsonObject.builder().build()))
                .withMessageContaining("cannot be written")
                .withMessageContaining(": is not known");
    }

    @Test
    void aFrameThatContradictsThePassportIsRefusedWithBothSides() {
        FootprintClaim claim = FOOTPRINTS.footprints().claims().stream()
                .filter(one -> one.batch().equals(METAL))
                .findFirst()
                .orElseThrow();
        String stated = claim.carbon().orElseThrow().value().toPlainString();
        JsonObject lower = Frames.object(FramedAspect.FOOTPRINT
                .frame()
                .toString()
                .replace("\"pcfExcludingBiogenicUptake\":" + stated, "\"pcfExcludingBiogenicUptake\":0.1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FramedAspect.FOOTPRINT.write(lower))
                .withMessageContaining("pcfExcludingBiogenicUptake: the frame says 0.1, the passport " + stated);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FramedAspect.DRIVE.write(
                        Frames.object("{\"specific\":{\"eMachine\":{\"permanentMagnetType\":\"None\"}}}")))
                .withMessageContaining("the frame says \"None\", the passport \"Neodymium Iron Boron\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FramedAspect.DRIVE.write(Frames.object("{\"specific\":[1]}")))
                .withMessageContaining("the frame has [1] on the way to it");
    }

    /** The members that must never be lost: whose footprint it is, of what, how much, for how much, and how it was divided. */
    @Test
    void aFootprintIsWrittenAsClaimed() throws MalformedInputException {
        FootprintClaim claim = FOOTPRINTS.footprints().claims().stream()
                .filter(one -> one.batch().equals(METAL))
                .findFirst()
                .orElseThrow();

        FramedPayload payload = FramedAspect.FOOTPRINT.write(FramedAspect.FOOTPRINT.frame());

        assertThat(payload.json().toUtf8())
                .contains(
                        "\"partialFullPcf\":\"Cradle-to-gate\"",
                        "\"companyIds\":[\"urn:" + NUMBER + "\"]",
                        "\"productIds\":[\"" + METAL + "\"]",
                        "\"declaredUnitOfMeasurement\":\"kilogram\"",
                        "\"pcfExcludingBiogenicUptake\":"
                                + claim.carbon().orElseThrow().value().toPlainString(),
                        "\"allocationRulesDescription\":\"" + claim.basis().allocation() + "\"");
        assertThat(payload.said())
                .contains("/pcfAssessmentAndMethodology/0/pcfAssessmentInformation/0/time", "/carbonContent")
                .noneMatch(said -> said.contains("pcfExcludingBiogenicUptake"));
    }

    @Test
    void withoutAFootprintThereIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FramedAspect.DRIVE.writer(AspectFrame.NONE).footprint(MOTOR))
                .withMessageContaining("needs one claim of a carbon footprint");
    }

    @Test
    void onlyMotorsAreMotors() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FramedAspect.FOOTPRINT.writer(AspectFrame.NONE).electricDrive(METAL))
                .withMessageContaining("of a product whose group it does not state");
    }

    /** Where types are not stated the frame may say them, but not that there are no magnets. */
    @Test
    void magnetsThatThePassportNamesAreNotDenied() throws MalformedInputException {
        ProductStatement motors = Motors.motor();
        ProductInformation untyped = motors.information().toBuilder()
                .magnets(List.of(
                        MagnetDescription.builder("magnets of the rotor").build()))
                .build();
        Dossier dossier = MOTORS.toBuilder()
                .origin(MOTORS.origin().toBuilder()
                        .products(List.of(new ProductStatement(untyped, motors.pieces())))
                        .build())
                .build();
        FramedAspect drive = FramedAspect.DRIVE.of(dossier, FramedAspect.DRIVE.bundle());
        String frame = drive.frame().toString();

        assertThat(drive.write(drive.frame()).said()).contains("/specific");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drive.write(Frames.object(
                        frame.replaceFirst("\"permanentMagnetType\":\"[^\"]*\"", "\"permanentMagnetType\":\"none \""))))
                .withMessageContaining("has no magnets, the passport that it has some");
    }

    /** A frame cannot make mined material secondary, nor more than all of it. */
    @Test
    void sharesOfTheFrameAreBoundedByThePassport() {
        BatchId blend = MotorChain.batch("C-B1");
        FramedWriter writer = FramedAspect.CONTENT.writer(frame("0", "100"));
        FramedWriter more = FramedAspect.CONTENT.writer(frame("60", "60"));

        assertThat(MOTORS.origin().provenance()).anyMatch(entry -> entry.batch().equals(blend));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.secondaryContent(blend))
                .withMessageContaining("0 % of " + blend + " is primary; the passport names at least");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> more.secondaryContent(blend))
                .withMessageContaining("add up to 120 %");
    }

    private static AspectFrame frame(String primary, String secondary) {
        try {
            return AspectFrame.read(Bytes.ofUtf8("{\"secondaryMaterialContent\":[{\"inorganic\":{\"primaryInorganic\":{"
                    + "\"percentageOfMaterialWeight\":" + primary
                    + "},\"secondaryInorganic\":{\"preConsumer\":{\"mechanicalRecycling\":{"
                    + "\"percentageOfMaterialWeight\":" + secondary + ",\"isMassBalanced\":false}}}}}]}"));
        } catch (MalformedInputException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void contentsMakerAndVersionAreThoseOfThePassport() throws Exception {
        Dossier dossier = Phosphate.dossier();
        PassportBundle bundle = Phosphate.bundle();
        Batch batch = dossier.chain().batch(METAL);
        FramedAspect aspect = FramedAspect.PASSPORT.of(dossier, bundle);

        FramedPayload payload = aspect.write(aspect.frame());

        String json = payload.json().toUtf8();
        assertThat(json)
                .contains(
                        "\"version\":\"1\"",
                        "\"manufacturerIdentification\":\"" + NUMBER + "\"",
                        "\"facilityIdentification\":\"" + batch.facility() + "\"",
                        "\"manufacturingDate\":\"" + batch.producedLocally().toLocalDate() + "\"",
                        "\"materialId\":\"neodymium\"");
        batch.composition()
                .orElseThrow()
                .elements()
                .forEach(element -> assertThat(json)
                        .contains(batch.composition()
                                .orElseThrow()
                                .fraction(element)
                                .value()
                                .value()
                                .movePointRight(2)
                                .toPlainString()));
    }

    @Test
    void aFrameThatIsNoObjectOrHidesATextIsRefused() {
        for (String wrong : List.of("", "[]", "{\"a\":1,\"a\":2}", "{\"a\":\"\u202e\"}")) {
            assertThatExceptionOfType(MalformedInputException.class)
                    .isThrownBy(() -> AspectFrame.read(Bytes.ofUtf8(wrong)));
        }
    }
}
