package io.didymium.passport.exchange.catenax.frame;

import io.didymium.core.id.BatchId;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.exchange.catenax.CatenaxTerms;
import io.didymium.passport.exchange.catenax.PartnerNumber;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Motors;
import java.util.List;
import java.util.function.BiFunction;

/** An aspect, of a batch whose passport states something for it. */
record FramedAspect(
        String shape,
        String schema,
        Dossier dossier,
        PassportBundle bundle,
        BatchId batch,
        BiFunction<FramedGoods, FrameMerge, List<String>> members,
        BiFunction<FramedWriter, BatchId, FramedPayload> writing) {
    static final PartnerNumber NUMBER = new PartnerNumber("BPNL00000003AYRE");

    private static final PassportBundle NONE = PassportBundle.builder().build();
    private static final Dossier MOTORS = Motors.dossier();
    private static final Dossier FOOTPRINTS = Footprints.phosphate("value", "value");
    private static final BatchId MOTOR = MotorChain.batch("C-X1");
    private static final BatchId METAL = PhosphateChain.batch("A-M1");

    static final FramedAspect FOOTPRINT = new FramedAspect(
            "pcf-9.0.0.json",
            "pcf-9.0.0--Pcf-schema.json",
            FOOTPRINTS,
            NONE,
            METAL,
            FootprintMembers::put,
            FramedWriter::footprint);
    static final FramedAspect CONTENT = new FramedAspect(
            "secondary-material-content-1.0.0.json",
            "secondary_material_content_verifiable-1.0.0--SecondaryMaterialContentVerifiable-schema.json",
            MOTORS,
            NONE,
            MOTOR,
            ContentMembers::put,
            FramedWriter::secondaryContent);
    static final FramedAspect DRIVE = new FramedAspect(
            "electric-drive-passport-2.0.0.json",
            "electric_drive.electric_drive_passport-2.0.0--ElectricDrivePassport-schema.json",
            MOTORS,
            NONE,
            MOTOR,
            DriveMembers::putPassport,
            FramedWriter::electricDrive);
    static final FramedAspect DISMANTLING = new FramedAspect(
            "mandatory-dismantling-2.0.0.json",
            "mandatory_dismantling-2.0.0--MandatoryDismantling-schema.json",
            MOTORS,
            NONE,
            MOTOR,
            DriveMembers::putDismantling,
            FramedWriter::dismantling);
    static final FramedAspect PASSPORT = new FramedAspect(
            "digital-product-passport-7.0.0.json",
            "generic.digital_product_passport-7.0.0--DigitalProductPassport-schema.json",
            FOOTPRINTS,
            NONE,
            METAL,
            PassportMembers::put,
            FramedWriter::passport);

    static List<FramedAspect> all() {
        return List.of(FOOTPRINT, CONTENT, DRIVE, DISMANTLING, PASSPORT);
    }

    FramedAspect of(Dossier stated, PassportBundle signed) {
        return new FramedAspect(shape, schema, stated, signed, batch, members, writing);
    }

    private CatenaxTerms terms() {
        CatenaxTerms.Builder terms = CatenaxTerms.builder().partNumber("ND-99");
        dossier.chain().parties().forEach(party -> terms.partner(party.id().value(), NUMBER));
        return terms.build();
    }

    FramedGoods goods() {
        return new FramedGoods(dossier, bundle, terms(), batch);
    }

    FramedWriter writer(AspectFrame frame) {
        return FramedWriter.of(dossier, bundle, terms(), frame);
    }

    /** The frame that completes it. */
    JsonObject frame() {
        return Frames.complete(this);
    }

    FramedPayload write(JsonObject frame) throws MalformedInputException {
        return writing.apply(writer(AspectFrame.read(frame.toJson())), batch);
    }

    @Override
    public String toString() {
        return shape;
    }
}
