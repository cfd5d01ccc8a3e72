package io.didymium.passport.exchange.catenax.frame;

import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.RecycledStatement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The members of the aspect SecondaryMaterialContentVerifiable that a passport states. Its shares are of the whole mass, by route of
 * recycling and by industry, which passports do not state: the sender says them, and the passport bounds them from below by the mined
 * elements that it names.
 */
final class ContentMembers {
    static final AspectShape SHAPE = AspectShape.of("secondary-material-content-1.0.0.json");

    private static final String MATERIAL = "/secondaryMaterialContent/0";
    private static final String SHARE = "percentageOfMaterialWeight";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ContentMembers() {}

    static List<String> put(FramedGoods goods, FrameMerge payload) {
        payload.put(MATERIAL + "/unitOfMeasure/unitOfMeasureKey", "unit:kilogram")
                .put(
                        MATERIAL + "/unitOfMeasure/materialNetMass",
                        goods.batch().mass().value().kilograms())
                .put(MATERIAL + "/additionalInformation", recycled(goods));
        int number = 0;
        for (String certificate : goods.recyclingCertificates()) {
            String at = MATERIAL + "/certificate/" + number++;
            payload.put(at + "/certificateLink", certificate).put(at + "/certificateName", goods.scheme(certificate));
        }
        requireShares(goods, payload);
        return goods.lost(FramedGoods.Part.MASS, FramedGoods.Part.RECYCLED);
    }

    private static Optional<String> recycled(FramedGoods goods) {
        String text =
                goods.origin().recycled().stream().map(ContentMembers::words).collect(Collectors.joining("; "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String words(RecycledStatement stated) {
        return "recycled shares of elements under " + stated.pack() + " " + stated.version() + ": "
                + stated.percents().entrySet().stream()
                        .map(share ->
                                share.getKey().symbol() + " " + share.getValue().toPlainString() + " %")
                        .collect(Collectors.joining(", "));
    }

    private static void requireShares(FramedGoods goods, FrameMerge payload) {
        Optional<JsonValue> material = payload.find(MATERIAL);
        BigDecimal sum = material.map(ContentMembers::sum).orElse(BigDecimal.ZERO);
        if (sum.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "the shares of " + goods.batch().id() + " add up to " + sum.toPlainString() + " % of its mass");
        }
        Optional<BigDecimal> primary = payload.find(MATERIAL + "/inorganic/primaryInorganic/" + SHARE)
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).decimal());
        BigDecimal mined = mined(goods);
        if (primary.isPresent() && primary.get().compareTo(mined) < 0) {
            throw new IllegalArgumentException(
                    "the frame says that " + primary.get().toPlainString() + " % of "
                            + goods.batch().id() + " is primary; the passport names at least " + mined.toPlainString()
                            + " % of mined elements");
        }
    }

    /** The sum of all shares in a part of the payload. */
    private static BigDecimal sum(JsonValue value) {
        BigDecimal sum = BigDecimal.ZERO;
        if (value instanceof JsonObject object) {
            for (JsonValue member : object.members().values()) {
                sum = sum.add(sum(member));
            }
            if (object.members().get(SHARE) instanceof JsonNumber share) {
                sum = sum.add(share.decimal());
            }
        }
        return sum;
    }

    /** The part of the batch in per cent that passports say is mined, each entry less half a unit of its last digit. */
    private static BigDecimal mined(FramedGoods goods) {
        BigDecimal mined = BigDecimal.ZERO;
        for (MaterialProvenance entry : goods.origin().provenance()) {
            if (entry.sourceClass() == SourceClass.PRIMARY || entry.sourceClass() == SourceClass.BY_PRODUCT) {
                BigDecimal part = entry.massFraction().map(MassFraction::value).orElse(BigDecimal.ZERO);
                BigDecimal rounding =
                        new BigDecimal("0.5").movePointLeft(entry.share().scale());
                mined = mined.add(part.subtract(rounding).max(BigDecimal.ZERO));
            }
        }
        return mined.movePointRight(2);
    }
}
