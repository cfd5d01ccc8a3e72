package io.didymium.passport.disclose;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Sets;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The roles that may see a member. With a role, all that include it may; the owner always may.
 *
 * <p>Classes are a lattice by inclusion, with {@link #meet} and {@link #join}.
 *
 * @param roles the roles, all that include one of them among them
 */
public record AccessClass(Set<AccessRole> roles) {
    /** What everyone may see. */
    public static final AccessClass EVERYONE = of(AccessRole.PUBLIC);

    /** What stays with the owner. */
    public static final AccessClass OWNER_ALONE = of();

    /** Adds the roles that include one of these. */
    public AccessClass {
        Set<AccessRole> all = EnumSet.of(AccessRole.OWNER);
        for (AccessRole role : AccessRole.values()) {
            if (roles.stream().anyMatch(role::includes)) {
                all.add(role);
            }
        }
        roles = Sets.immutableEnumSet(all);
    }

    /** The class of what some roles may see, and those that include them. */
    public static AccessClass of(AccessRole... roles) {
        return new AccessClass(Set.of(roles));
    }

    /** The class of names of roles such as {@code interest}. */
    static AccessClass parse(Collection<String> names) throws MalformedInputException {
        Set<AccessRole> roles = EnumSet.noneOf(AccessRole.class);
        for (String name : names) {
            roles.add(AccessRole.find(name)
                    .orElseThrow(() -> new MalformedInputException("", "no role of access: '" + name + "'")));
        }
        return new AccessClass(roles);
    }

    /** Whether a role may see it. */
    public boolean allows(AccessRole role) {
        return roles.contains(role);
    }

    /** The class of what both may see: the largest class within the two. */
    public AccessClass meet(AccessClass other) {
        return new AccessClass(Sets.intersection(roles, other.roles));
    }

    /** The class of what one of both may see: the smallest class that contains the two. */
    public AccessClass join(AccessClass other) {
        return new AccessClass(Sets.union(roles, other.roles));
    }

    /** The fewest roles from which the others follow, the owner only where it is alone, in the order of the roles. */
    public Stream<AccessRole> least() {
        return roles.stream().filter(role -> roles.stream().noneMatch(other -> other != role && role.includes(other)));
    }

    /** The names of the roles: {@code public} for all, without the owner unless it is alone. */
    @Override
    public String toString() {
        Stream<AccessRole> named = roles.contains(AccessRole.PUBLIC) || roles.size() == 1 ? least() : roles.stream();
        return named.filter(role -> role != AccessRole.OWNER || roles.size() == 1)
                .map(AccessRole::id)
                .collect(joining(", "));
    }
}
