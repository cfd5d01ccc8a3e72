package io.didymium.passport.disclose;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.didymium.passport.PassportBundle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What some roles may see of a bundle, and what of it they may not. */
public final class View {
    private final Set<AccessRole> roles;
    private final Optional<PassportBundle> bundle;
    private final List<Remark> withheld;
    private final List<Remark> open;
    private final List<Remark> refusals;

    View(
            Set<AccessRole> roles,
            Optional<PassportBundle> bundle,
            Collection<Remark> withheld,
            Collection<Remark> open,
            Collection<Remark> refusals) {
        this.roles = Sets.immutableEnumSet(roles);
        this.bundle = bundle;
        this.withheld = withheld.stream().sorted().distinct().toList();
        this.open = open.stream().sorted().distinct().toList();
        this.refusals = refusals.stream().sorted().distinct().toList();
    }

    /** For whom it is: what each of these roles may see, and no more. */
    public Set<AccessRole> roles() {
        return roles;
    }

    /** The bundle without what is withheld; nothing if the view is refused. */
    public Optional<PassportBundle> bundle() {
        return bundle;
    }

    /** What is withheld and why, by credential: what the role may not see, and what that follows from. */
    public List<Remark> withheld() {
        return withheld;
    }

    /** What the table does not let the role see, but its issuer signed openly; by credential. */
    public List<Remark> open() {
        return open;
    }

    /** Why no view is made: what is withheld would follow from what must stay. None if there is a bundle. */
    public List<Remark> refusals() {
        return refusals;
    }

    /**
     * Why a member is withheld, open, or keeps a view from being made.
     *
     * @param credential the id of the credential; the digest, of one without an id and of a document
     * @param pointer the JSON pointer to the member; empty for what is withheld as a whole
     * @param member what it is
     * @param reason a sentence without a period
     */
    public record Remark(String credential, String pointer, AccessMember member, String reason)
            implements Comparable<Remark> {
        private static final Comparator<Remark> ORDER = Comparator.comparing(Remark::credential)
                .thenComparing(Remark::pointer)
                .thenComparing(Remark::member)
                .thenComparing(Remark::reason);

        /** @throws NullPointerException if a component is null */
        public Remark {
            requireNonNull(credential, "credential");
            requireNonNull(pointer, "pointer");
            requireNonNull(member, "member");
            requireNonNull(reason, "reason");
        }

        /** By credential, pointer, member and reason. */
        @Override
        public int compareTo(Remark other) {
            return ORDER.compare(this, other);
        }

        /** The remark on one line. */
        @Override
        public String toString() {
            return credential + (pointer.isEmpty() ? "" : " " + pointer) + ": " + reason;
        }
    }
}
