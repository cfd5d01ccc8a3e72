package io.didymium.examples.cli.description;

import io.didymium.core.lca.impact.FieldIndicators;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.claim.DataShares;
import io.didymium.passport.claim.DeclaredMass;
import io.didymium.passport.claim.FootprintBasis;
import io.didymium.passport.claim.FootprintCategory;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.claim.MethodReference;
import io.didymium.passport.claim.RuleReference;
import io.didymium.passport.inventory.InventoryDigest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads footprints as they are claimed of batches. */
final class FootprintClaims {
    private final Ids ids;
    private final Map<String, FootprintCategory> categories = new TreeMap<>();
    private final Map<String, FootprintBasis> bases = new TreeMap<>();

    FootprintClaims(Ids ids, Ids.Concepts concepts, DescriptionNode root) throws MalformedInputException {
        this.ids = ids;
        if (root.has("footprintCategories")) {
            for (DescriptionNode part : root.named("footprintCategories")) {
                part.allow("metric", "topic", "unit");
                categories.put(
                        part.ownName(),
                        part.make(() -> new FootprintCategory(
                                part.ownName(),
                                concepts.of(part, "metric"),
                                concepts.of(part, "topic"),
                                part.text("unit"))));
            }
        }
        if (root.has("footprintBases")) {
            for (DescriptionNode part : root.named("footprintBases")) {
                bases.put(part.ownName(), basis(part));
            }
        }
    }

    /** The member {@code footprints} of a file. */
    List<FootprintClaim> read(DescriptionNode root) throws MalformedInputException {
        List<FootprintClaim> claims = new ArrayList<>();
        for (DescriptionNode part : root.objects("footprints")) {
            claims.add(claim(part));
        }
        return claims;
    }

    private FootprintClaim claim(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "batch", "name", "date", "unit", "results", "basis");
        DeclaredMass unit = DeclaredMass.KILOGRAM;
        if (part.has("unit")) {
            DescriptionNode declared = part.object("unit").allow("name", "massKg");
            unit = declared.make(() -> new DeclaredMass(declared.text("name"), declared.decimal("massKg")));
        }
        DeclaredMass counted = unit;
        FootprintBasis basis = FootprintSections.known(part, "basis", bases);
        List<FootprintResult> results = new ArrayList<>();
        for (DescriptionNode result : part.objects("results")) {
            results.add(result(result));
        }
        return part.make(() -> FootprintClaim.builder(
                        ids.footprints().declare(part),
                        ids.batches().refer(part, "batch"),
                        part.text("name"),
                        part.date("date"))
                .unit(counted)
                .results(results)
                .basis(basis)
                .build());
    }

    private FootprintResult result(DescriptionNode part) throws MalformedInputException {
        part.allow("category", "value", "primaryShare", "attestedShare", "unlinkedShare", "uncharacterisedShare");
        return part.make(() -> new FootprintResult(
                FootprintSections.known(part, "category", categories),
                part.decimal("value"),
                DataShares.builder()
                        .primary(share(part, "primaryShare").orElse(null))
                        .attested(share(part, "attestedShare").orElse(null))
                        .unlinked(share(part, "unlinkedShare").orElse(null))
                        .uncharacterised(share(part, "uncharacterisedShare").orElse(null))
                        .build()));
    }

    private static Optional<BigDecimal> share(DescriptionNode part, String name) throws MalformedInputException {
        return part.has(name) ? Optional.of(part.decimal(name)) : Optional.empty();
    }

    private static FootprintBasis basis(DescriptionNode part) throws MalformedInputException {
        part.allow("boundary", "method", "profile", "allocation", "inventoryDigest");
        MethodReference method = method(part.object("method"));
        Optional<RuleReference> profile = Optional.empty();
        if (part.has("profile")) {
            DescriptionNode rules = part.object("profile").allow("name", "version");
            profile = Optional.of(rules.make(() -> new RuleReference(rules.text("name"), rules.text("version"))));
        }
        Optional<RuleReference> named = profile;
        Optional<Digest> inventory =
                part.has("inventoryDigest") ? Optional.of(digest(part, "inventoryDigest")) : Optional.empty();
        return part.make(() -> FootprintBasis.builder(part.text("boundary"), method, part.text("allocation"))
                .profile(named.orElse(null))
                .inventory(inventory.orElse(null))
                .build());
    }

    /** A method by name, with the digest of its text; that of a method of the library itself follows from its id. */
    private static MethodReference method(DescriptionNode part) throws MalformedInputException {
        part.allow("name", "version", "digest", "builtIn");
        if (part.has("builtIn")) {
            ImpactMethod own = FieldIndicators.globalWarming();
            if (!part.text("builtIn").equals(own.id().value())) {
                throw part.unknownWord(
                        "builtIn", part.text("builtIn"), List.of(own.id().value()));
            }
            return part.make(() -> MethodReference.builder(own.name(), part.text("version"))
                    .digest(InventoryDigest.of(own))
                    .build());
        }
        Optional<Digest> digest = part.has("digest") ? Optional.of(digest(part, "digest")) : Optional.empty();
        return part.make(() -> MethodReference.builder(part.text("name"), part.text("version"))
                .digest(digest.orElse(null))
                .build());
    }

    private static Digest digest(DescriptionNode part, String name) throws MalformedInputException {
        try {
            return DigestMultibase.parse(part.text(name));
        } catch (MalformedInputException e) {
            throw part.fault(name, String.valueOf(e.getMessage()));
        }
    }
}
