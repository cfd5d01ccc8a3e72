package io.didymium.passport.verify.facts;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.LotDistribution;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.passport.claim.Dossier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the elements of the chain that the credentials tell came from, reckoned once; nothing if nothing is said of it. */
public final class OriginFacts {
    /** How many batches are followed downstream, each by a walk down the chain, lest claims make work without bound. */
    public static final int MAX_FOLLOWED = 100;

    private final Optional<OriginBook> book;
    private final Map<OriginClaim, Optional<Finding>> judged = new HashMap<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();
    private final int named;

    OriginFacts(ChainFacts history, Set<BatchId> veiled) {
        book = history.dossier().filter(dossier -> !dossier.origin().isEmpty()).map(dossier -> book(dossier, veiled));
        SortedMap<BatchId, List<OriginClaim>> byLot = new TreeMap<>();
        history.origins()
                .claims()
                .forEach(claim -> byLot.computeIfAbsent(claim.from(), lot -> new ArrayList<>())
                        .add(claim));
        byLot.keySet().retainAll(history.batches().keySet());
        named = byLot.size();
        book.ifPresent(known -> {
            known.findings().forEach(this::keep);
            byLot.entrySet().stream().limit(MAX_FOLLOWED).forEach(lot -> {
                // Not kept: what a lot went into may be as large as the chain.
                LotDistribution use = known.distribution(lot.getKey());
                lot.getValue().forEach(claim -> judged.put(claim, claim.contradiction(use)));
            });
        });
    }

    /** As what matter came whose passport withholds something is not known, unless it is said. */
    private static OriginBook book(Dossier dossier, Set<BatchId> veiled) {
        List<SourceDeclaration> declarations = new ArrayList<>(dossier.origin().sources());
        veiled.forEach(batch -> declarations.add(new SourceDeclaration(
                batch, SourceClass.UNDETERMINED, Optional.empty(), Optional.of("not disclosed"))));
        return OriginBook.of(dossier.chain(), declarations, ShareArithmetic.FIXED);
    }

    private void keep(Finding finding) {
        Set<String> places = new HashSet<>(Set.of(finding.location().subject()));
        Optional.ofNullable(finding.arguments().get("step")).ifPresent(places::add);
        places.forEach(place ->
                findings.computeIfAbsent(place, any -> new ArrayList<>()).add(finding));
    }

    /** The book, if the credentials tell one coherent chain and say something of origins. */
    public Optional<OriginBook> book() {
        return book;
    }

    /** Whether a claim was held against the book. */
    public boolean isFollowed(OriginClaim claim) {
        return judged.containsKey(claim);
    }

    /** What keeps a claim that is followed from being true or shown. */
    public Optional<Finding> contradiction(OriginClaim claim) {
        return judged.getOrDefault(claim, Optional.empty());
    }

    /** What is wrong with the declarations themselves: matter that is said to be better than it can be. */
    public List<Finding> upgrades() {
        return book.map(known -> known.findings().stream()
                        .filter(finding -> finding.code() == OriginFinding.CLASS_UPGRADED)
                        .toList())
                .orElse(List.of());
    }

    /** How many described batches claims say that something comes from, followed or not. */
    public int named() {
        return named;
    }

    /** Why part of an element of a batch is of undetermined origin, in the order of sources. */
    public List<Finding> reasons(OriginBook known, BatchId batch, Element element) {
        return known.origin(batch).shares(element).keySet().stream()
                .filter(source -> source.sourceClass() == SourceClass.UNDETERMINED)
                .flatMap(source -> findings.getOrDefault(source.origin().value(), List.of()).stream())
                .distinct()
                .toList();
    }
}
