package io.didymium.passport.exchange.catenax.frame;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.exchange.catenax.CatenaxTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Writes payloads of aspects that demand more than passports state: what the passport states is put in a frame of the sender. Nothing
 * that the passport states can be replaced by the frame; what the frame alone says is listed beside the payload. A payload has the
 * structure of its published schema, or is refused. The same parts give the same bytes.
 *
 * <p>All methods throw {@link IllegalArgumentException} if the batch is not in the chain, the frame contradicts the passport, or
 * something that the aspect demands is neither stated nor said; all of it is named.
 */
public final class FramedWriter {
    private final Dossier dossier;
    private final PassportBundle bundle;
    private final CatenaxTerms terms;
    private final AspectFrame frame;

    private FramedWriter(Dossier dossier, PassportBundle bundle, CatenaxTerms terms, AspectFrame frame) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.bundle = requireNonNull(bundle, "bundle");
        this.terms = requireNonNull(terms, "terms");
        this.frame = requireNonNull(frame, "frame");
    }

    /** A writer of what the passports of a bundle state; the dossier is that of a report on it. */
    public static FramedWriter of(Dossier dossier, PassportBundle bundle, CatenaxTerms terms, AspectFrame frame) {
        return new FramedWriter(dossier, bundle, terms, frame);
    }

    /** The aspect Pcf 9.0.0: the carbon footprint that is claimed of the batch, which must be one. */
    public FramedPayload footprint(BatchId batch) {
        return write(FootprintMembers.SHAPE, batch, FootprintMembers::put);
    }

    /**
     * The aspect SecondaryMaterialContentVerifiable 1.0.0: net mass, certificates, and recycled shares of elements as text. The shares of
     * the whole mass are those of the frame; they must not exceed 100 %, nor leave less primary material than the passport names.
     */
    public FramedPayload secondaryContent(BatchId batch) {
        return write(ContentMembers.SHAPE, batch, ContentMembers::put);
    }

    /** The aspect ElectricDrivePassport 2.0.0: what the motor is, who made it when, its mass and the types of its magnets. */
    public FramedPayload electricDrive(BatchId batch) {
        return write(DriveMembers.PASSPORT, batch, DriveMembers::putPassport);
    }

    /** The aspect MandatoryDismantling 2.0.0 of a vehicle: the mass of its motor and the types of magnets in it. */
    public FramedPayload dismantling(BatchId batch) {
        return write(DriveMembers.DISMANTLING, batch, DriveMembers::putDismantling);
    }

    /** The aspect DigitalProductPassport 7.0.0: identification, maker, site, version, contents of elements and carbon footprint. */
    public FramedPayload passport(BatchId batch) {
        return write(PassportMembers.SHAPE, batch, PassportMembers::put);
    }

    private FramedPayload write(
            AspectShape shape, BatchId batch, BiFunction<FramedGoods, FrameMerge, List<String>> members) {
        FrameMerge merge = new FrameMerge(frame);
        List<String> lost = members.apply(new FramedGoods(dossier, bundle, terms, batch), merge);
        List<String> faults = new ArrayList<>(merge.contradictions());
        faults.addAll(shape.faults(merge.payload()));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    shape.name() + " of " + batch + " cannot be written: " + String.join("; ", faults));
        }
        return new FramedPayload(merge.payload().toJson(), merge.said(), lost);
    }
}
