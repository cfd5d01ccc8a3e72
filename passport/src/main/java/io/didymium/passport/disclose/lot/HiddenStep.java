package io.didymium.passport.disclose.lot;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.group.RistrettoElement;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step whose quantities are hidden, or, without inputs, an entry of material into the chain, which somebody else has to attest.
 *
 * @param profile what is committed
 * @param context the digest of what the step belongs to, such as a passport; a proof holds in it alone
 * @param inputs what goes in
 * @param outputs what comes out
 * @param loss what of mass, contents and parts is lost: none for an entry
 * @param added the commitments to what the step adds to each burden: none for an entry
 * @param claims what is claimed of outputs
 */
public record HiddenStep(
        LotProfile profile,
        Bytes context,
        List<Lot> inputs,
        List<Lot> outputs,
        List<RistrettoElement> loss,
        List<RistrettoElement> added,
        List<LotClaim> claims) {
    /** Copies the lists. */
    public HiddenStep {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        loss = List.copyOf(loss);
        added = List.copyOf(added);
        claims = List.copyOf(claims);
    }

    /** An entry of a lot into the chain. */
    public static HiddenStep entry(LotProfile profile, Bytes context, Lot lot) {
        return new HiddenStep(profile, context, List.of(), List.of(lot), List.of(), List.of(), List.of());
    }

    /** Whether it is an entry. */
    public boolean isEntry() {
        return inputs.isEmpty();
    }

    /** Whether lists have the lengths that profile and kind of step demand, and claims are about what there is. */
    boolean isComplete() {
        return !outputs.isEmpty()
                && Stream.concat(inputs.stream(), outputs.stream())
                        .allMatch(lot -> lot.commitments().size() == profile.size())
                && loss.size() == (isEntry() ? 0 : profile.conserved())
                && added.size() == (isEntry() ? 0 : profile.burdens())
                && claims.stream().allMatch(this::isOfOutput);
    }

    private boolean isOfOutput(LotClaim claim) {
        return claim.output() >= 0
                && claim.output() < outputs.size()
                && claim.attribute() >= 0
                && claim.attribute() < profile.size()
                && (profile.kind(claim.attribute()) == LotProfile.Kind.PART
                        || profile.kind(claim.attribute()) == LotProfile.Kind.BURDEN);
    }
}
