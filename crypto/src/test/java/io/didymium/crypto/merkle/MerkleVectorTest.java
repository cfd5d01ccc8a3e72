package io.didymium.crypto.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.testing.SharedVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proofs made and spoiled by transparency-dev, and the reference tree of Certificate Transparency. */
class MerkleVectorTest {
    @Test
    void judgesInclusionProofsAsOthersDo() throws Exception {
        List<JsonObject> cases = cases("merkle/inclusion.json");
        for (JsonObject c : cases) {
            assertThat(isIncluded(c))
                    .as(c.requireString("id"))
                    .isEqualTo(!c.findBoolean("wantErr").orElse(false));
        }
        assertThat(cases).hasSize(49);
    }

    @Test
    void judgesConsistencyProofsAsOthersDo() throws Exception {
        List<JsonObject> cases = cases("merkle/consistency.json");
        for (JsonObject c : cases) {
            assertThat(isConsistent(c))
                    .as(c.requireString("id"))
                    .isEqualTo(!c.findBoolean("wantErr").orElse(false));
        }
        assertThat(cases).hasSize(49);
    }

    @Test
    void hashesTheReferenceTreeAsOthersDo() throws Exception {
        JsonObject reference = SharedVectors.object("merkle/rfc6962_reference_tree.json");
        List<String> roots = reference.requireArray("root_by_size").strings();
        MerkleTree tree = new MerkleTree();
        assertThat(tree.root().value().toHex()).isEqualTo(roots.get(0));
        for (String input : reference.requireArray("leaf_inputs_hex").strings()) {
            tree.add(TreeHash.ofLeaf(Bytes.ofHex(input)));
            assertThat(tree.root().value().toHex()).isEqualTo(roots.get((int) tree.size()));
        }
        List<JsonObject> hashers = reference.requireArray("hashers").objects();
        assertThat(hashers.get(0).requireString("hex"))
                .isEqualTo(TreeHash.ofEmptyTree().value().toHex());
        assertThat(hashers.get(2).requireString("hex"))
                .isEqualTo(TreeHash.ofLeaf(Bytes.ofUtf8("L123456")).value().toHex());
        assertThat(hashers.get(3).requireString("hex"))
                .isEqualTo(Bytes.of(new NodeHasher().node("N123".getBytes(UTF_8), "N456".getBytes(UTF_8)))
                        .toHex());
    }

    /** The cases; numbers that no JSON reader agrees on stand as strings. */
    private static List<JsonObject> cases(String name) throws MalformedInputException {
        String text = SharedVectors.text(name).replaceAll(": ([0-9]{16,})", ": \"$1\"");
        JsonReader reader = new JsonReader(JsonLimits.standard());
        return ((JsonArray) reader.read(Bytes.ofUtf8(text))).objects();
    }

    /** The number, negative if it is beyond 2^63. */
    private static long number(JsonObject c, String name) throws MalformedInputException {
        return c.require(name) instanceof JsonString digits
                ? Long.parseUnsignedLong(digits.value())
                : c.requireInteger(name);
    }

    /** What has not the form of a proof at all (a hash of another length, a negative place) proves nothing. */
    private static boolean isIncluded(JsonObject c) throws MalformedInputException {
        long index = number(c, "leafIdx");
        long size = number(c, "treeSize");
        Optional<TreeHash> leaf = hash(c.findString("leafHash").orElse(""));
        Optional<TreeHash> root = hash(c.findString("root").orElse(""));
        Optional<List<TreeHash>> path = path(c);
        if (index < 0 || size < 0 || leaf.isEmpty() || root.isEmpty() || path.isEmpty()) {
            return false;
        }
        return new InclusionProof(index, size, path.get()).proves(leaf.get(), root.get());
    }

    private static boolean isConsistent(JsonObject c) throws MalformedInputException {
        long first = number(c, "size1");
        long second = number(c, "size2");
        Optional<TreeHash> older = hash(c.findString("root1").orElse(""));
        Optional<TreeHash> newer = hash(c.findString("root2").orElse(""));
        Optional<List<TreeHash>> path = path(c);
        if (first < 0 || second < 0 || older.isEmpty() || newer.isEmpty() || path.isEmpty()) {
            return false;
        }
        return new ConsistencyProof(first, second, path.get()).proves(older.get(), newer.get());
    }

    private static Optional<List<TreeHash>> path(JsonObject c) throws MalformedInputException {
        if (!(c.require("proof") instanceof JsonArray proof)) {
            return Optional.of(List.of());
        }
        List<TreeHash> path = new ArrayList<>();
        for (String step : proof.strings()) {
            Optional<TreeHash> hash = hash(step);
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            path.add(hash.get());
        }
        return Optional.of(path);
    }

    private static Optional<TreeHash> hash(String base64) throws MalformedInputException {
        Bytes value = Base64.decode(base64);
        return value.length() == TreeHash.LENGTH ? Optional.of(new TreeHash(value)) : Optional.empty();
    }
}
