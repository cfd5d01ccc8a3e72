package io.didymium.passport.verify.facts;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.LotDistribution;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.OriginEvidence;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.trust.TrustRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the elements of the chain came from, calculated once; nothing if no credential states anything of it. */
public final class OriginFacts {
    /** How many batches are followed downstream: each takes a walk down the chain, and claims are written by strangers. */
    public static final int MAX_FOLLOWED = 100;

    /** How many reasons are given for one undetermined share. */
    private static final int MAX_REASONS = 100;

    /** The topic of an assessment that shows that a batch was collected from users. */
    public static final String COLLECTION_TOPIC = "https://w3id.org/didymium/ree#collection-from-use";

    private final OriginEvidence evidence;
    private final Optional<OriginBook> book;
    private final long limit;
    private final boolean beyondLimit;
    private final Map<OriginClaim, Optional<Finding>> judged = new HashMap<>();
    private final ListMultimap<String, Finding> findings = ArrayListMultimap.create();
    private final int named;

    /**
     * The origins of a chain.
     *
     * @param withheld the batches whose passports may withhold a source
     * @param most how many parts the origins may have together
     */
    OriginFacts(RebuiltChain chain, Set<BatchId> withheld, IdentityFacts identities, long most) {
        evidence = chain.dossier()
                .map(dossier -> new OriginEvidence(
                        identities.groups(dossier.registrations()), collected(dossier.certificates(), identities)))
                .orElseGet(OriginEvidence::none);
        Optional<Dossier> stated =
                chain.dossier().filter(dossier -> !dossier.origin().isEmpty());
        limit = most;
        book = stated.flatMap(dossier -> book(dossier, withheld, most));
        beyondLimit = stated.isPresent() && book.isEmpty();
        ListMultimap<BatchId, OriginClaim> byLot =
                MultimapBuilder.treeKeys().arrayListValues().build();
        chain.origins().claims().stream()
                .filter(claim -> chain.batches().containsKey(claim.from()))
                .forEach(claim -> byLot.put(claim.from(), claim));
        named = byLot.keySet().size();
        book.ifPresent(known -> {
            known.findings().forEach(this::keep);
            Multimaps.asMap(byLot).entrySet().stream().limit(MAX_FOLLOWED).forEach(lot -> {
                // Not kept: what a lot went into may be as large as the chain.
                LotDistribution use = known.distribution(lot.getKey());
                lot.getValue().forEach(claim -> judged.put(claim, claim.contradiction(use)));
            });
        });
    }

    /** The source of a batch whose passport states none and withholds something is undetermined. */
    private Optional<OriginBook> book(Dossier dossier, Set<BatchId> withheld, long most) {
        List<SourceDeclaration> declarations = new ArrayList<>(dossier.origin().sources());
        withheld.forEach(batch -> declarations.add(SourceDeclaration.builder(batch, SourceClass.UNDETERMINED)
                .region("not disclosed")
                .build()));
        return OriginBook.ofGroups(dossier.chain(), declarations, evidence, most);
    }

    /** The batches of which a trusted certifier, that is no party to it, attests that they were collected from users. */
    private static Set<BatchId> collected(List<Certificate> certificates, IdentityFacts identities) {
        Set<BatchId> batches = new HashSet<>();
        for (Certificate certificate : certificates) {
            if (identities.isTrusted(certificate.certifier().value(), TrustRole.CERTIFIER)
                    && !certificate.attestation().isSelfDeclared()
                    && certificate.life().on(LocalDate.MAX) == CertificateLife.State.IN_FORCE
                    && !certificate.certifier().equals(certificate.issuedTo())) {
                certificate.assessments().stream()
                        .filter(Assessment::conformant)
                        .filter(assessment -> assessment.topic().iri().equals(COLLECTION_TOPIC))
                        .filter(assessment -> assessment.subject() instanceof BatchId)
                        .forEach(assessment -> batches.add((BatchId) assessment.subject()));
            }
        }
        return batches;
    }

    /** What others than the operators show of the way of material. */
    public OriginEvidence evidence() {
        return evidence;
    }

    private void keep(Finding finding) {
        Set<String> places = new HashSet<>(Set.of(finding.location().subject()));
        Optional.ofNullable(finding.arguments().get("step")).ifPresent(places::add);
        places.forEach(place -> findings.put(place, finding));
    }

    /** The origins of all batches, if the credentials describe one coherent chain and state anything of origins. */
    public Optional<OriginBook> book() {
        return book;
    }

    /** What keeps origins from being calculated although they are stated and the chain is coherent, for a subject. */
    public Optional<Finding> excess(String subject) {
        return beyondLimit
                ? Optional.of(Finding.of(
                        OriginStatementFinding.ORIGINS_TOO_LARGE,
                        Location.of(subject),
                        Map.of("limit", String.valueOf(limit))))
                : Optional.empty();
    }

    /** Whether a claim was compared with the chain. */
    public boolean isFollowed(OriginClaim claim) {
        return judged.containsKey(claim);
    }

    /** What keeps a claim that is followed from being true or established. */
    public Optional<Finding> contradiction(OriginClaim claim) {
        return judged.getOrDefault(claim, Optional.empty());
    }

    /**
     * What is wrong with the declared sources themselves: a better source class than the form of the material allows; and what counts as
     * another's waste because nothing states who owned it.
     */
    public List<Finding> upgrades() {
        return book.map(known -> known.findings().stream()
                        .filter(finding -> finding.code() == OriginFinding.CLASS_UPGRADED
                                || finding.code() == OriginFinding.TITLE_UNSTATED)
                        .toList())
                .orElse(List.of());
    }

    /** How many described batches are named as sources by claims, followed or not. */
    public int named() {
        return named;
    }

    /** Why part of an element of a batch is of undetermined origin, in the order of sources. */
    public List<Finding> reasons(OriginBook known, BatchId batch, Element element) {
        return known.origin(batch).shares(element).keySet().stream()
                .filter(source -> source.sourceClass() == SourceClass.UNDETERMINED)
                .flatMap(source -> findings.get(source.origin().value()).stream())
                .distinct()
                .limit(MAX_REASONS)
                .toList();
    }
}
