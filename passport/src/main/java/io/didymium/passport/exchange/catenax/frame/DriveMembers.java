package io.didymium.passport.exchange.catenax.frame;

import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.crypto.internal.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The members of the aspects ElectricDrivePassport and MandatoryDismantling that the passport of an electric motor states. */
final class DriveMembers {
    static final AspectShape PASSPORT = AspectShape.of("electric-drive-passport-2.0.0.json");
    static final AspectShape DISMANTLING = AspectShape.of("mandatory-dismantling-2.0.0.json");

    private static final String NONE = "None";
    private static final String MOTOR = "/mandatoryRemoval/eDriveMotor";

    private DriveMembers() {}

    static List<String> putPassport(FramedGoods goods, FrameMerge payload) {
        requireMotor(goods, PASSPORT);
        PassportMembers.putIdentification(
                goods, payload, "/generic/identification", new PassportMembers.Names("type", "batch", "serial"));
        PassportMembers.putVersion(goods, payload, "/generic/metadata");
        payload.put("/generic/metadata/economicOperatorId", goods.makerNumber())
                .put("/generic/operation/manufacturer/manufacturer", goods.makerNumber())
                .put(
                        "/generic/operation/manufacturer/manufacturingDate",
                        goods.day().toString());
        magnets(goods, payload, "/specific/eMachine/permanentMagnetType", DriveMembers::word);
        weight(goods, payload, "/generic/characteristics/physicalDimension/weight");
        return lost(goods);
    }

    static List<String> putDismantling(FramedGoods goods, FrameMerge payload) {
        requireMotor(goods, DISMANTLING);
        payload.put(MOTOR + "/isPresent", true);
        magnets(goods, payload, MOTOR + "/motorDetail/permanentMagnet", DriveMembers::hyphenated);
        weight(goods, payload, MOTOR + "/motorDetail/weight");
        List<String> lost = lost(goods);
        lost.add(goods.batch().id() + ": its id, maker and the day on which it was made");
        return lost;
    }

    /** The types of the magnets. Where the passport does not state all, the frame may, but not that there are none. */
    private static void magnets(FramedGoods goods, FrameMerge payload, String at, Function<MagnetType, String> words) {
        payload.put(at, goods.magnets(words, NONE));
        if (goods.product().flatMap(ProductInformation::hasMagnets).orElse(false)
                && payload.find(at)
                        .filter(type -> type instanceof JsonString text
                                && text.value().strip().equalsIgnoreCase(NONE))
                        .isPresent()) {
            throw new IllegalArgumentException(at + ": the frame says that "
                    + goods.batch().id() + " has no magnets, the passport that it has some");
        }
    }

    private static void weight(FramedGoods goods, FrameMerge payload, String at) {
        goods.weight().ifPresent(mass -> payload.put(at + "/value", mass).put(at + "/unit", "unit:kilogram"));
    }

    private static List<String> lost(FramedGoods goods) {
        return new ArrayList<>(goods.weight().isPresent() ? goods.lost(FramedGoods.Part.MASS) : goods.lost());
    }

    private static void requireMotor(FramedGoods goods, AspectShape shape) {
        Optional<ProductGroup> group = goods.product().flatMap(ProductInformation::group);
        if (!group.equals(Optional.of(ProductGroup.ELECTRIC_MOTOR))) {
            throw new IllegalArgumentException(shape.name() + " is of an electric motor; the passport of "
                    + goods.batch().id() + " is "
                    + group.map(stated -> "of a " + stated.label())
                            .orElse("of a product whose group it does not state"));
        }
    }

    /** The words of the description of the member. */
    private static String word(MagnetType type) {
        return switch (type) {
            case NEODYMIUM_IRON_BORON -> "Neodymium Iron Boron";
            case SAMARIUM_COBALT -> "Samarium Cobalt";
            case ALUMINIUM_NICKEL_COBALT -> "Aluminum-Nickel-Cobalt";
            case FERRITE -> "Ferrite";
        };
    }

    private static String hyphenated(MagnetType type) {
        return switch (type) {
            case NEODYMIUM_IRON_BORON -> "Neodymium-Iron-Boron";
            case SAMARIUM_COBALT -> "Samarium-Cobalt";
            case ALUMINIUM_NICKEL_COBALT -> "Aluminium-Nickel-Cobalt";
            case FERRITE -> "Ferrite";
        };
    }
}
