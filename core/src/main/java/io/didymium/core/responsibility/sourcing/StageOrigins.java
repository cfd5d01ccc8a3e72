package io.didymium.core.responsibility.sourcing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.Source;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.ProcessStep;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * In which countries the elements of a batch passed each stage.
 *
 * <p>A stage in the chain is in the country of its site. A stage that a part is not seen to have passed is unknown of it: no rare earth
 * gets into a magnet without it. Where material from outside was mined its operator may declare, which is its word alone; and the kind of a
 * process is the word of who runs it.
 *
 * @param batch the batch
 * @param elements what is known of each element, by atomic number, and each stage
 * @param recycled the share of each element from discarded products or scrap
 */
public record StageOrigins(
        BatchId batch, Map<Element, Map<SourcingStage, StageOrigin>> elements, Map<Element, Share> recycled) {
    private static final int MOST_WAYS = 4_096;
    private static final Set<SourceClass> MINED = Set.of(SourceClass.PRIMARY, SourceClass.BY_PRODUCT);
    private static final Set<SourceClass> RECYCLED = Set.of(SourceClass.PRE_CONSUMER, SourceClass.POST_CONSUMER);

    /** Copies the maps. */
    public StageOrigins {
        requireNonNull(batch, "batch");
        elements = Maps.immutableEnumMap(elements);
        recycled = Maps.immutableEnumMap(recycled);
    }

    /** Where a part passed what. */
    private record Stop(Set<SourcingStage> stages, CountryCode country) {}

    /**
     * Those of a batch.
     *
     * @throws IllegalArgumentException if the batch is not in the chain of the book
     */
    public static StageOrigins of(OriginBook book, BatchId batch) {
        Map<Element, Map<OriginBook.Way<Stop>, Share>> ways =
                requireNonNull(book.ways(Set.of(batch), step -> stop(book.chain(), step), MOST_WAYS)
                        .get(batch));
        Map<Element, Map<SourcingStage, StageOrigin>> elements = new EnumMap<>(Element.class);
        Map<Element, Share> recycled = new EnumMap<>(Element.class);
        ways.forEach((element, shares) -> {
            Map<SourcingStage, StageOrigin> stages = new EnumMap<>(SourcingStage.class);
            for (SourcingStage stage : SourcingStage.values()) {
                stages.put(stage, stage == SourcingStage.MINING ? mining(book, batch, element) : of(stage, shares));
            }
            elements.put(element, Maps.immutableEnumMap(stages));
            recycled.put(element, book.origin(batch).share(element, source -> RECYCLED.contains(source.sourceClass())));
        });
        return new StageOrigins(batch, elements, recycled);
    }

    private static Stop stop(SupplyChain chain, ProcessStep step) {
        return new Stop(
                SourcingStage.of(step.kind()),
                chain.facility(step.facility(), step.endedAt()).address().country());
    }

    private static StageOrigin of(SourcingStage stage, Map<OriginBook.Way<Stop>, Share> ways) {
        SortedMap<CountryCode, Share> countries = new TreeMap<>();
        Share unknown = Share.ZERO;
        for (Map.Entry<OriginBook.Way<Stop>, Share> one : ways.entrySet()) {
            Set<Stop> passed = one.getKey().passed();
            Set<CountryCode> places = passed.stream()
                    .filter(stop -> stop.stages().contains(stage))
                    .map(Stop::country)
                    .collect(Collectors.toSet());
            places.forEach(country -> countries.merge(country, one.getValue(), Share::plus));
            // A stage that is not seen was outside the chain, or is one that its operator calls otherwise.
            if (places.isEmpty() && stage.isOfEveryMagnet()) {
                unknown = unknown.plus(one.getValue());
            }
        }
        return new StageOrigin(countries, unknown);
    }

    /** Where it was mined: the site, or the declaration of who brought it in. What was recycled was mined nobody knows where. */
    private static StageOrigin mining(OriginBook book, BatchId batch, Element element) {
        SortedMap<CountryCode, Share> countries = new TreeMap<>();
        Share unknown = Share.ZERO;
        for (Map.Entry<Source, Share> one : book.origin(batch).shares(element).entrySet()) {
            Optional<CountryCode> country =
                    MINED.contains(one.getKey().sourceClass()) ? one.getKey().country() : Optional.empty();
            if (country.isPresent()) {
                countries.merge(country.get(), one.getValue(), Share::plus);
            } else {
                unknown = unknown.plus(one.getValue());
            }
        }
        return new StageOrigin(countries, unknown);
    }
}
