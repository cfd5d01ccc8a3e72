package io.didymium.core.origin;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import io.didymium.core.element.Element;
import io.didymium.core.id.Id;
import io.didymium.core.origin.mixing.Mixture;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The sources of each element of a batch, or of all material that passed through a step.
 *
 * <p>The shares of an element sum to exactly one; the unknown part has a share too, as
 * {@link SourceClass#UNDETERMINED}.
 */
public final class Origin {
    private final Id subject;
    private final Set<Element> elements;
    private final Map<Element, Mixture> mixes;
    private final SourceLabels labels;

    Origin(Id subject, Set<Element> elements, Map<Element, Mixture> mixes, SourceLabels labels) {
        this.subject = subject;
        this.elements = elements;
        this.mixes = mixes;
        this.labels = labels;
    }

    /** The batch or the step. */
    public Id subject() {
        return subject;
    }

    /**
     * The elements that it contains, by atomic number: those of its assay or, without one, those that its inputs are
     * known to contain.
     */
    public Set<Element> elements() {
        return Sets.immutableEnumSet(elements);
    }

    /** The share of each source in an element, in the order of sources; empty if it is not in it. */
    public SortedMap<Source, Share> shares(Element element) {
        return grouped(element, source -> source);
    }

    /** The share of each class in an element, in the order of classes; empty if it is not in it. */
    public SortedMap<SourceClass, Share> byClass(Element element) {
        return grouped(element, Source::sourceClass);
    }

    /** The share of the sources that satisfy a condition; zero if the element is not in it. */
    public Share share(Element element, Predicate<Source> condition) {
        return grouped(element, condition::test).getOrDefault(true, Share.ZERO);
    }

    /** The shares of an element by what its sources have in common; empty if it is not in it. */
    public <K extends Comparable<K>> SortedMap<K, Share> grouped(Element element, Function<Source, K> group) {
        requireNonNull(group, "group");
        SortedMap<K, Share> shares = new TreeMap<>();
        Mixture mix = mixes.get(element);
        if (mix != null && elements.contains(element)) {
            for (int place = 0; place < mix.size(); place++) {
                shares.merge(group.apply(labels.source(mix.label(place))), Share.of(mix, place), Share::plus);
            }
        }
        return ImmutableSortedMap.copyOf(shares);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(subject.value());
        for (Element element : elements) {
            text.append("; ").append(element.symbol());
            for (Map.Entry<SourceClass, Share> share : byClass(element).entrySet()) {
                text.append(' ')
                        .append(share.getKey().label())
                        .append(' ')
                        .append(share.getValue().percent(2).toPlainString())
                        .append(" %");
            }
        }
        return text.toString();
    }
}
