package io.didymium.examples.cli.origin;

import io.didymium.core.party.Address;
import io.didymium.core.regulation.LegalDataPoint;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.regulation.product.RemovalStep;
import io.didymium.core.regulation.product.ResponsiblePerson;
import io.didymium.examples.cli.text.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is stated at each point of the law, in words; empty where nothing is. */
final class MagnetText {
    private MagnetText() {}

    static String of(ProductInformation said, LegalDataPoint point) {
        return switch (point) {
            case MAGNETS_PRESENT ->
                said.hasMagnets().map(has -> has ? "yes" : "no").orElse("");
            case MAGNET_TYPES -> each(said, magnet -> magnet.type().map(MagnetType::label));
            case PRODUCT_IDENTIFIER -> said.product().map(id -> id.value()).orElse("");
            case RESPONSIBLE_NAME ->
                said.responsible()
                        .map(person -> person.name()
                                + person.tradeName()
                                        .filter(trade -> !trade.equals(person.name()))
                                        .map(trade -> " (" + trade + ")")
                                        .orElse(""))
                        .orElse("");
            case RESPONSIBLE_CONTACT ->
                said.responsible().flatMap(ResponsiblePerson::contact).orElse("");
            case RESPONSIBLE_ADDRESS ->
                said.responsible()
                        .flatMap(ResponsiblePerson::address)
                        .map(MagnetText::line)
                        .orElse("");
            case MAGNET_MASS ->
                each(
                        said,
                        magnet -> magnet.mass()
                                .map(mass -> Figures.plain(mass.kilograms().movePointRight(3)) + " g"
                                        + magnet.count()
                                                .map(count -> count == 1 ? "" : " for " + count + " magnets")
                                                .orElse(" for an unstated number of magnets")));
            case MAGNET_LOCATION -> each(said, MagnetDescription::location);
            case MAGNET_COMPOSITION -> each(said, MagnetText::composition);
            case MAGNET_COATINGS -> each(said, magnet -> magnet.coatings().map(MagnetText::list));
            case MAGNET_GLUES -> each(said, magnet -> magnet.glues().map(MagnetText::list));
            case MAGNET_ADDITIVES -> each(said, magnet -> magnet.additives().map(MagnetText::list));
            case REMOVAL_STEPS ->
                said.removal().stream().map(RemovalStep::action).collect(Collectors.joining("; "));
            case REMOVAL_TOOLS ->
                said.removal().stream()
                        .flatMap(step -> step.tools().stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
        };
    }

    /** What is stated about the magnets; what several have in common, once. */
    private static String each(ProductInformation said, Function<MagnetDescription, Optional<String>> what) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (MagnetDescription magnet : said.magnets()) {
            what.apply(magnet).ifPresent(text -> counts.merge(text, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(count -> (count.getValue() > 1 ? count.getValue() + " x " : "") + count.getKey())
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> composition(MagnetDescription magnet) {
        return magnet.composition().isEmpty()
                ? Optional.empty()
                : Optional.of(magnet.composition().entrySet().stream()
                        .sorted((one, other) -> other.getValue().compareTo(one.getValue()))
                        .map(part -> part.getKey().symbol() + " "
                                + Figures.rounded(part.getValue().value().movePointRight(2), 2) + " %")
                        .collect(Collectors.joining(", ")));
    }

    private static String list(List<String> texts) {
        return texts.isEmpty() ? "none" : String.join(", ", texts);
    }

    private static String line(Address address) {
        return address.street() + ", " + address.postalCode() + " " + address.locality() + ", "
                + address.country().value();
    }
}
