package io.didymium.crypto.sigma;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.testing.ReferencePoint;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.math.ec.ECPoint;

/** The proofs of draft-irtf-cfrg-sigma-protocols-02 on P-256 with SHAKE128: the engine, with the challenge of the draft. */
final class PublishedProofs {
    private static final P256Group GROUP = P256Group.INSTANCE;

    private PublishedProofs() {}

    /** The relation of its bytes, if it is one. */
    static Optional<LinearRelation<ECPoint, BigInteger>> relation(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            List<LinearRelation.Row<BigInteger>> rows = new ArrayList<>();
            int most = 0;
            for (int row = in.getInt(); row > 0; row--) {
                List<LinearRelation.Image<BigInteger>> image = new ArrayList<>();
                for (int i = in.getInt(); i > 0; i--) {
                    image.add(new LinearRelation.Image<>(in.getInt(), scalar(in)));
                    most = Math.max(most, image.get(image.size() - 1).element());
                }
                List<LinearRelation.Term<BigInteger>> terms = new ArrayList<>();
                for (int i = in.getInt(); i > 0; i--) {
                    terms.add(new LinearRelation.Term<>(in.getInt(), in.getInt(), scalar(in)));
                    most = Math.max(most, terms.get(terms.size() - 1).element());
                }
                rows.add(new LinearRelation.Row<>(image, terms));
            }
            List<ECPoint> elements = new ArrayList<>(List.of(GROUP.generator()));
            for (int i = 0; i < most; i++) {
                elements.add(P256Group.decode(next(in, P256Group.ELEMENT)).orElseThrow(PublishedProofs::refused));
            }
            return in.hasRemaining() ? Optional.empty() : Optional.of(new LinearRelation<>(elements, rows));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("no canonical encoding");
    }

    private static byte[] next(ByteBuffer in, int length) {
        byte[] part = new byte[length];
        in.get(part);
        return part;
    }

    private static BigInteger scalar(ByteBuffer in) {
        return P256Group.decodeScalar(next(in, P256Group.SCALAR)).orElseThrow(PublishedProofs::refused);
    }

    private static List<BigInteger> scalars(ByteBuffer in, int count) {
        List<BigInteger> scalars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scalars.add(scalar(in));
        }
        return scalars;
    }

    static boolean verifies(boolean compact, Bytes tag, Bytes instance, Bytes proof) {
        return relation(instance.toByteArray())
                .filter(relation -> verifies(compact, DuplexSponge.sessionId(tag.toByteArray()), relation, proof))
                .isPresent();
    }

    static boolean verifies(
            boolean compact, byte[] session, LinearRelation<ECPoint, BigInteger> relation, Bytes proof) {
        LinearMap<ECPoint, BigInteger, BigInteger> map = new LinearMap<>(GROUP, relation);
        int first = compact
                ? P256Group.SCALAR
                : P256Group.ELEMENT * relation.equations().size();
        if (!map.isSound() || proof.length() != first + P256Group.SCALAR * relation.secrets()) {
            return false;
        }
        ByteBuffer in = ByteBuffer.wrap(proof.toByteArray());
        try {
            if (compact) {
                BigInteger challenge = scalar(in);
                List<ECPoint> commitments = commitments(map, challenge, scalars(in, relation.secrets()));
                return commitments.stream().noneMatch(ECPoint::isInfinity)
                        && challenge(session, map, commitments).equals(challenge);
            }
            List<ECPoint> commitments = new ArrayList<>();
            for (int i = 0; i < relation.equations().size(); i++) {
                commitments.add(P256Group.decode(next(in, P256Group.ELEMENT)).orElseThrow(PublishedProofs::refused));
            }
            BigInteger challenge = challenge(session, map, commitments);
            return commitments(map, challenge, scalars(in, relation.secrets())).equals(commitments);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<ECPoint> commitments(
            LinearMap<ECPoint, BigInteger, BigInteger> map, BigInteger challenge, List<BigInteger> responses) {
        return map.remainders(challenge, responses).stream()
                .map(remainder -> GROUP.publicSum(remainder.factors(), remainder.elements())
                        .negate()
                        .normalize())
                .toList();
    }

    private static BigInteger challenge(
            byte[] session, LinearMap<ECPoint, BigInteger, BigInteger> map, List<ECPoint> commitments) {
        DuplexSponge sponge = new DuplexSponge(session);
        sponge.absorb(map.serialize());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        commitments.forEach(each -> bytes.writeBytes(GROUP.encode(each)));
        sponge.absorb(bytes.toByteArray());
        return ReferencePoint.ofBytes(sponge.squeeze(P256Group.SCALAR + 16)).mod(P256Group.ORDER);
    }

    /** A proof in either form. */
    static Bytes prove(
            boolean compact,
            Bytes tag,
            LinearRelation<ECPoint, BigInteger> relation,
            List<BigInteger> witness,
            List<BigInteger> nonces) {
        LinearMap<ECPoint, BigInteger, BigInteger> map = new LinearMap<>(GROUP, relation);
        List<ECPoint> commitments = map.commitments(nonces);
        BigInteger challenge = challenge(DuplexSponge.sessionId(tag.toByteArray()), map, commitments);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (compact) {
            out.writeBytes(GROUP.encodeScalar(challenge));
        } else {
            commitments.forEach(each -> out.writeBytes(GROUP.encode(each)));
        }
        map.responses(nonces, challenge, witness).forEach(each -> out.writeBytes(GROUP.encodeScalar(each)));
        return Bytes.of(out.toByteArray());
    }
}
