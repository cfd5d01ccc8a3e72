package io.didymium.passport.dashboard;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** On which sites of which operators the elements of a batch were, as far as the chain shows it. */
final class WayShares {
    /** The elements of which sources are shown: the rare earths and those whose recycled share law asks for. */
    private static final Set<Element> OTHERS = EnumSet.of(Element.BORON, Element.COBALT, Element.NICKEL);

    /** Digits of shares in per cent: more than are shown. */
    static final int DIGITS = 20;

    private static final int MOST_WAYS = 4_096;
    private static final long MOST_PARTS = 8_000_000;

    /** Where a part was. */
    record Stop(PartyId operator, FacilityId site) {}

    /** Of an element what satisfies a condition on its whole way, what does not, and what is not known. */
    record Coverage(Share covered, Share uncovered, Share unknown) {}

    private final Optional<OriginBook> book;
    private final Map<Element, Map<OriginBook.Way<Stop>, Share>> ways;

    WayShares(BatchGround ground) {
        BundleFacts facts = ground.facts();
        BatchId batch = ground.batch().id();
        book = facts.origins()
                .book()
                .or(() -> OriginBook.ofGroups(
                        ground.dossier().chain(),
                        ground.dossier().origin().sources(),
                        facts.origins().evidence(),
                        MOST_PARTS));
        ways = book.map(known -> requireNonNull(known.ways(
                                Set.of(batch),
                                step -> new Stop(known.chain().operatorOf(step), step.facility()),
                                MOST_WAYS)
                        .get(batch)))
                .orElse(Map.of());
    }

    /** Where the elements came from; empty if there are too many sources. */
    Optional<OriginBook> book() {
        return book;
    }

    /** Whether the sources of an element are shown. */
    static boolean isShown(Element element) {
        return element.isRareEarth() || OTHERS.contains(element);
    }

    /** By rare earth, what was at stops that satisfy a condition alone. */
    Coverage coverage(Element element, Predicate<Stop> condition) {
        Share covered = Share.ZERO;
        Share uncovered = Share.ZERO;
        Share unknown = Share.ZERO;
        for (Map.Entry<OriginBook.Way<Stop>, Share> way :
                ways.getOrDefault(element, Map.of()).entrySet()) {
            if (!way.getKey().passed().stream().allMatch(condition)) {
                uncovered = uncovered.plus(way.getValue());
            } else if (way.getKey().complete()) {
                covered = covered.plus(way.getValue());
            } else {
                unknown = unknown.plus(way.getValue());
            }
        }
        return new Coverage(covered, uncovered, unknown);
    }

    /** The rare earths of the batch, by atomic number. */
    Set<Element> rareEarths() {
        Set<Element> found = EnumSet.noneOf(Element.class);
        ways.keySet().stream().filter(Element::isRareEarth).forEach(found::add);
        return found;
    }

    /** An element and the share of it that something is about. */
    record Most(Element element, Share share) {}

    /** The rare earth of which most was at a site or with an operator, if any was. */
    Optional<Most> most(Id place) {
        return rareEarths().stream()
                .map(element -> new Most(
                        element,
                        coverage(
                                        element,
                                        stop -> !stop.operator().equals(place)
                                                && !stop.site().equals(place))
                                .uncovered()))
                .filter(most -> !most.share().isZero())
                .max(Comparator.comparing(Most::share));
    }
}
