package io.didymium.passport.untp.footprint;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.EvidenceLink;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The wire form of footprint claims: UNTP's {@code Claim}, whose performances are the results, each with half a unit of its
 * last digit as tolerance; all else is in one member of our extension, {@value #OWN}.
 */
public final class FootprintFormat {
    static final String OWN = "footprint";

    private static final Concept CRITERION =
            new Concept(Terms.REE + "footprint-follows", "Footprint follows from what the steps of the chain say");
    private static final String DOCUMENT = "urn:didymium:document:";

    private FootprintFormat() {}

    /** Whether a claim is about a footprint. */
    public static boolean isOne(JsonObject claim) {
        return claim.has(OWN);
    }

    public static JsonObject write(FootprintClaim claim) {
        Map<String, Concept> topics = new LinkedHashMap<>();
        claim.results()
                .forEach(result -> topics.putIfAbsent(
                        result.category().topic().iri(), result.category().topic()));
        JsonObjectBuilder object = ConceptFormat.entity("Claim", claim.id().value(), claim.name()).toBuilder()
                .put("referenceCriteria", ConceptFormat.only(ConceptFormat.write("Criterion", CRITERION)))
                .put("claimDate", Fields.write(claim.date()))
                .put("claimedPerformance", Fields.array(claim.results(), ResultFormat::writePerformance))
                .put(
                        "conformityTopic",
                        Fields.array(
                                List.copyOf(topics.values()), topic -> ConceptFormat.write("ConformityTopic", topic)))
                .put(OWN, BasisFormat.write(claim));
        if (!claim.evidence().isEmpty()) {
            object.put("evidence", Fields.array(claim.evidence(), FootprintFormat::write));
        }
        return object.build();
    }

    private static JsonObject write(EvidenceLink link) {
        String digest = DigestMultibase.of(link.digest());
        return JsonObject.builder()
                .put("linkURL", DOCUMENT + digest)
                .put("linkName", link.name())
                .put("digestMultibase", digest)
                .put("mediaType", link.mediaType())
                .build();
    }

    public static FootprintClaim read(JsonObject object, BatchId batch) throws MalformedInputException {
        Fields.requireType(object, "Claim");
        String id = object.requireString("id");
        String name = object.requireString("name");
        Concept criterion = ConceptFormat.read(Fields.only(object, "referenceCriteria"));
        if (!criterion.iri().equals(CRITERION.iri())) {
            // Another reader would take what is recalculated here for what that criterion demands.
            throw object.malformed("referenceCriteria", "a claim with " + OWN + " is made on " + CRITERION.iri());
        }
        LocalDate date = Fields.date(object, "claimDate");
        JsonObject own = object.requireObject(OWN);
        BasisFormat.Read basis = BasisFormat.read(own);
        List<FootprintResult> results = readResults(object, own);
        List<EvidenceLink> evidence = Fields.listIfPresent(object, "evidence", FootprintFormat::readLink);
        return Fields.built(
                object,
                () -> FootprintClaim.builder(new ClaimId(id), batch, name, date)
                        .unit(basis.unit())
                        .results(results)
                        .basis(basis.basis())
                        .evidence(evidence)
                        .build());
    }

    /** The results: what UNTP has of each, and what our extension adds, in the same order. */
    private static List<FootprintResult> readResults(JsonObject claim, JsonObject own) throws MalformedInputException {
        Map<String, Concept> topics = new LinkedHashMap<>();
        for (Concept topic : Fields.list(claim, "conformityTopic", ConceptFormat::read)) {
            topics.put(topic.iri(), topic);
        }
        List<JsonObject> performances = Fields.list(claim, "claimedPerformance", element -> element);
        List<JsonObject> added = Fields.list(own, "impactResult", element -> element);
        if (performances.size() != added.size()) {
            throw own.malformed("impactResult", "expected one for each of " + performances.size() + " performances");
        }
        List<FootprintResult> results = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            results.add(ResultFormat.read(performances.get(i), added.get(i), topics));
        }
        return results;
    }

    private static EvidenceLink readLink(JsonObject link) throws MalformedInputException {
        String name = link.requireString("linkName");
        String mediaType = link.requireString("mediaType");
        Digest digest = digest(link, "digestMultibase");
        return Fields.built(link, () -> new EvidenceLink(name, mediaType, digest));
    }

    static Digest digest(JsonObject object, String name) throws MalformedInputException {
        try {
            return DigestMultibase.parse(object.requireString(name));
        } catch (MalformedInputException e) {
            throw new MalformedInputException(object.location(name), String.valueOf(e.getMessage()), e);
        }
    }
}
