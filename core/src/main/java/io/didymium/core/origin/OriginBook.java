package io.didymium.core.origin;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.StepId;
import io.didymium.core.origin.mixing.BoundedMixing;
import io.didymium.core.origin.mixing.Mixing;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The origin of every batch and step of a chain. */
public final class OriginBook {
    private final OriginPass pass;
    private final Map<Id, Origin> origins = new HashMap<>();
    private final List<Finding> findings;

    private OriginBook(OriginPass pass, SourceLabels.Detail detail, Mixing mixing) {
        this.pass = pass;
        this.findings =
                pass.over(pass.chain().steps(), origin -> origins.put(origin.subject(), origin), detail, mixing);
    }

    /**
     * The book of a chain.
     *
     * @param declarations the declarations of what entered the chain, at most one for each subject
     * @param evidence what others show of the way of material
     * @throws IllegalArgumentException if two declarations are about one subject
     */
    public static OriginBook of(
            SupplyChain chain,
            Collection<SourceDeclaration> declarations,
            ShareArithmetic arithmetic,
            OriginEvidence evidence) {
        return new OriginBook(
                new OriginPass(chain, declarations, arithmetic, evidence),
                SourceLabels.Detail.EACH,
                arithmetic.mixing());
    }

    /** The book of a chain without evidence of others. */
    public static OriginBook of(
            SupplyChain chain, Collection<SourceDeclaration> declarations, ShareArithmetic arithmetic) {
        return of(chain, declarations, arithmetic, OriginEvidence.none());
    }

    /**
     * The book of a chain that a stranger describes: sources of one class and country count as one, under the id of the first of
     * them, undetermined ones after the first 25. So a long line into which always new sources are blended takes memory in
     * proportion to its length.
     *
     * @param evidence what others show of the way of material
     * @param most how many parts all mixtures may have together, 12 bytes each
     * @return empty if they have more
     * @throws IllegalArgumentException if two declarations are about one subject
     */
    public static Optional<OriginBook> ofGroups(
            SupplyChain chain, Collection<SourceDeclaration> declarations, OriginEvidence evidence, long most) {
        BoundedMixing mixing = new BoundedMixing(ShareArithmetic.FIXED.mixing(), most);
        OriginBook book = new OriginBook(
                new OriginPass(chain, declarations, ShareArithmetic.FIXED, evidence),
                SourceLabels.Detail.BY_COUNTRY,
                mixing);
        return mixing.isExceeded() ? Optional.empty() : Optional.of(book);
    }

    /** The book of a chain in {@link ShareArithmetic#FIXED}, which fits chains of any depth. */
    public static OriginBook of(SupplyChain chain, Collection<SourceDeclaration> declarations) {
        return of(chain, declarations, ShareArithmetic.FIXED);
    }

    /** The chain. */
    public SupplyChain chain() {
        return pass.chain();
    }

    /** Contradictions in declarations, and what could not be traced. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The origin of a batch.
     *
     * @throws IllegalArgumentException if it is not in the chain
     */
    public Origin origin(BatchId batch) {
        return known(origins.get(batch), batch);
    }

    /**
     * The origin of all that passed through a step, losses included.
     *
     * @throws IllegalArgumentException if it is not in the chain, or is a source
     */
    public Origin origin(StepId step) {
        return known(origins.get(step), step);
    }

    /** The share of an element that came from a source, of any class, in each batch that contains it. */
    public SortedMap<BatchId, Share> contribution(Id source, Element element) {
        SortedMap<BatchId, Share> shares = new TreeMap<>();
        origins.forEach((subject, origin) -> {
            Share share = origin.share(element, from -> from.origin().equals(source));
            if (subject instanceof BatchId batch && !share.isZero()) {
                shares.put(batch, share);
            }
        });
        return ImmutableSortedMap.copyOf(shares);
    }

    /**
     * The stages and places that an element of a batch passed through, each with the share that did.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public SortedMap<Stage, Share> stages(BatchId batch, Element element) {
        return new MaterialTracing(pass.chain(), pass.arithmetic()).stages(batch, element);
    }

    /**
     * What a part of an element passed.
     *
     * @param passed what it is known to have passed: a property of each step on its way
     * @param complete whether this is all since it entered the chain; false where it is not known how steps before mixed
     */
    public record Way<K>(Set<K> passed, boolean complete) {
        /** Copies the set and its order. */
        public Way {
            passed = ImmutableSet.copyOf(passed);
        }

        Way<K> through(K place) {
            return passed.contains(place)
                    ? this
                    : new Way<>(
                            ImmutableSet.<K>builder().addAll(passed).add(place).build(), complete);
        }
    }

    /**
     * The ways on which each element of some batches came: the steps that a part of it passed from where it entered the chain, by a property
     * of them, such as the operator, with the share of the element. The shares of an element sum to one.
     *
     * @param property what is asked of each step
     * @param most how many ways are distinguished, from 2; what comes on further ones has no known way
     * @return by batch and element; if the mixtures on the way have more than 8,000,000 parts together, no way is known
     * @throws IllegalArgumentException if a batch is not in the chain, or {@code most} is less than 2
     */
    public <K> Map<BatchId, Map<Element, Map<Way<K>, Share>>> ways(
            Set<BatchId> batches, Function<ProcessStep, K> property, int most) {
        if (most < 2) {
            throw new IllegalArgumentException("most must be at least 2: " + most);
        }
        return new MaterialTracing(pass.chain(), pass.arithmetic())
                .ways(Set.copyOf(batches), property, new Way<>(Set.of(), false), most);
    }

    /**
     * The products and intermediates that contain material of a lot.
     *
     * @throws IllegalArgumentException if the lot is not in the chain
     */
    public LotDistribution distribution(BatchId lot) {
        return new MaterialTracing(pass.chain(), pass.arithmetic()).distribution(lot);
    }

    /**
     * The standard uncertainty of the share of an element of a batch that is of given classes, from the uncertainties
     * of the masses and assays of all that was mixed on the way (JCGM 100:2008, 5.1.2), each measurement taken as
     * independent.
     *
     * @return rounded to 34 digits; empty if a mixture on the way is not known
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public Optional<BigDecimal> standardUncertainty(BatchId batch, Element element, Set<SourceClass> classes) {
        return new ShareUncertainty(pass, element).of(batch, classes);
    }

    private static Origin known(@Nullable Origin found, Id id) {
        if (found == null) {
            throw new IllegalArgumentException("no origin of " + id.value() + " in the chain");
        }
        return found;
    }
}
