package io.didymium.passport.unit;

import com.google.common.base.Suppliers;
import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.JwsAlgorithm;
import io.didymium.crypto.jws.JwsHeader;
import io.didymium.crypto.merkle.PackedTree;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.passport.issue.IssuerIdentity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the maker of a batch signs of its units: how many there are, what each weighs, and the Merkle root over all of them. Equal when
 * the signed text is.
 */
public final class UnitRegister {
    static final String TYPE = "didymium-units";
    static final String CONTENT_TYPE = "json";

    private static final JsonReader READER = new JsonReader(JsonLimits.ofBytes(8 << 10));
    private static final String FORMAT = "didymium-units/v1";
    private static final Set<String> MEMBERS =
            Set.of("format", "passport", "batch", "count", "unitMassKilograms", "root", "issuedAt");

    private final CompactJws token;
    private final Supplier<String> digest;
    private final DidUrl keyId;
    private final String passport;
    private final BatchId batch;
    private final int count;
    private final Mass unitMass;
    private final TreeHash root;
    private final Instant issuedAt;

    private UnitRegister(CompactJws token) throws MalformedInputException {
        JwsHeader header = token.header();
        Optional<String> keyName = header.keyId();
        if (!header.type().equals(Optional.of(TYPE))
                || !header.contentType().equals(Optional.of(CONTENT_TYPE))
                || keyName.isEmpty()
                || !header.otherNames().isEmpty()
                || JwsAlgorithm.find(header.algorithm()).isEmpty()) {
            throw new MalformedInputException(
                    "header", "expected alg, kid, cty " + CONTENT_TYPE + " and typ " + TYPE + " alone: " + header);
        }
        JsonObject json = READER.readObject(token.payload());
        json.allowOnly(MEMBERS);
        if (!json.requireString("format").equals(FORMAT)) {
            throw json.malformed("format", "expected " + FORMAT);
        }
        long units = json.requireInteger("count");
        if (units < 1 || units > PackedTree.MAXIMUM_SIZE) {
            throw json.malformed("count", "expected from 1 to " + PackedTree.MAXIMUM_SIZE + ", found " + units);
        }
        this.token = token;
        this.digest = Suppliers.memoize(() -> DigestMultibase.ofSha256(Bytes.ofUtf8(token.text())));
        this.keyId = DidUrl.parse(keyName.get());
        this.passport = DigestMultibase.of(DigestMultibase.parse(json.requireString("passport")));
        this.count = (int) units;
        try {
            this.batch = new BatchId(json.requireString("batch"));
            this.unitMass = mass(json.requireString("unitMassKilograms"));
            this.root = new TreeHash(Base64Url.decode(json.requireString("root")));
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("", String.valueOf(e.getMessage()), e);
        }
        this.issuedAt = DateTimeStamp.parse(json.requireString("issuedAt"));
    }

    private static Mass mass(String kilograms) {
        Mass mass = new Mass(new BigDecimal(kilograms));
        if (mass.isZero() || !mass.kilograms().toPlainString().equals(kilograms)) {
            throw new IllegalArgumentException("the mass of a unit must be a plain decimal above zero: " + kilograms);
        }
        return mass;
    }

    /**
     * Reads a register from its compact JWS. The signature is not verified.
     *
     * @throws MalformedInputException if it is no such register
     */
    public static UnitRegister parse(String token) throws MalformedInputException {
        return new UnitRegister(CompactJws.parse(token));
    }

    static UnitRegister sign(IssuerIdentity issuer, UnitSeries.Builder parts, TreeHash root, int count) {
        JwsAlgorithm algorithm = JwsAlgorithm.of(issuer.signer().publicKey().type());
        Bytes payload = JsonObject.builder()
                .put("format", FORMAT)
                .put("passport", parts.passport().digest())
                .put("batch", parts.batch().id().value())
                .put("count", count)
                .put("unitMassKilograms", parts.unitMass().kilograms().toPlainString())
                .put("root", Base64Url.encode(root.value()))
                .put("issuedAt", DateTimeStamp.text(parts.issuedAt()))
                .toBytes();
        JwsHeader header =
                JwsHeader.of(algorithm, TYPE, CONTENT_TYPE, issuer.keyId().text());
        try {
            return new UnitRegister(CompactJws.sign(header, payload, issuer.signer()));
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("not a register that can be read again: " + e.getMessage(), e);
        }
    }

    /** The signed text. */
    public CompactJws token() {
        return token;
    }

    /** The digest of the signed text, by which results name this register. */
    public String digest() {
        return digest.get();
    }

    /** The name of the key that is said to have signed. */
    public DidUrl keyId() {
        return keyId;
    }

    /** The digest of the batch's passport, as links write it. */
    public String passport() {
        return passport;
    }

    /** The batch of which these are units. */
    public BatchId batch() {
        return batch;
    }

    /** The number of units. */
    public int count() {
        return count;
    }

    /** What each unit weighs; single ones differ by a few per cent. */
    public Mass unitMass() {
        return unitMass;
    }

    /** What all units weigh. */
    public Mass mass() {
        return new Mass(unitMass.kilograms().multiply(BigDecimal.valueOf(count)));
    }

    /** The Merkle root over the units. */
    public TreeHash root() {
        return root;
    }

    /** When it was signed, as its issuer states. */
    public Instant issuedAt() {
        return issuedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof UnitRegister that && token.equals(that.token));
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }

    /** Count and batch, for people. */
    @Override
    public String toString() {
        return count + " units of " + batch;
    }
}
