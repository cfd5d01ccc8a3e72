package io.didymium.passport.verify.facts.lot;

import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.Measurand;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.KeySource;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.agreement.SettlementDocument;
import io.didymium.passport.agreement.SpecificationDocument;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The specifications and settlement rules that documents of a bundle state, signatures verified. At most {@value #MOST} of each are read.
 */
public final class AgreementFacts {
    private static final int MOST = 100;

    private final Map<String, SpecificationDocument.Signed> specifications = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final List<SettlementDocument> settlements = new ArrayList<>();
    private final List<String> refusedSettlements = new ArrayList<>();
    private final VerificationPolicy policy;

    /** Those of a bundle. */
    public AgreementFacts(
            PassportBundle bundle, TrustList trust, KeySource keys, VerificationPolicy policy, Instant at) {
        this.policy = policy;
        documents(bundle, SpecificationDocument.MEDIA_TYPE).forEach(document -> {
            String name = SpecificationDocument.name(document.content());
            try {
                specifications.put(name, SpecificationDocument.read(document.content(), keys, at));
            } catch (MalformedInputException e) {
                refused.put(name, String.valueOf(e.getMessage()));
            }
        });
        documents(bundle, SettlementDocument.MEDIA_TYPE).forEach(document -> {
            try {
                settlements.add(SettlementDocument.read(document.content(), trust, at));
            } catch (MalformedInputException e) {
                refusedSettlements.add(String.valueOf(e.getMessage()));
            }
        });
    }

    private static Stream<EvidenceDocument> documents(PassportBundle bundle, String mediaType) {
        return bundle.documents().stream()
                .filter(document -> document.mediaType().equals(mediaType))
                .limit(MOST);
    }

    /** The specification of a name, if a document of the bundle is it. */
    public Optional<SpecificationDocument.Signed> specification(String name) {
        return Optional.ofNullable(specifications.get(name));
    }

    /** Why a document of a name does not count, for people. */
    public Optional<String> refusal(String name) {
        return Optional.ofNullable(refused.get(name));
    }

    /** Why documents of settlement rules do not count, for people. */
    public List<String> refusedSettlements() {
        return refusedSettlements;
    }

    /**
     * The rule for some determinations of one measurand: that of the verifier, else the one on which all scheme owners agree whose documents were in
     * force when the samples were taken.
     */
    public Optional<SettlementRule> rule(Measurand measurand, Collection<Determination> determinations) {
        Optional<SettlementRule> own = own(measurand, determinations);
        if (own.isPresent()) {
            return own;
        }
        List<SettlementRule> signed = signed(measurand, determinations);
        return signed.size() == 1 ? Optional.of(signed.get(0)) : Optional.empty();
    }

    /** Whether scheme owners settle a measurand differently and the verifier does not say how. */
    public boolean isContradicted(Measurand measurand, Collection<Determination> determinations) {
        return own(measurand, determinations).isEmpty()
                && signed(measurand, determinations).size() > 1;
    }

    private Optional<SettlementRule> own(Measurand measurand, Collection<Determination> determinations) {
        return SettlementRule.find(policy.settlements(), measurand, determinations);
    }

    private List<SettlementRule> signed(Measurand measurand, Collection<Determination> determinations) {
        return settlements.stream()
                .filter(document -> determinations.stream().allMatch(one -> document.isInForce(one.sampledAt())))
                .flatMap(document -> SettlementRule.find(document.rules(), measurand, determinations).stream())
                .distinct()
                .toList();
    }
}
