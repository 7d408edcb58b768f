package org.wardplan.report.sheet;

import java.util.List;
import org.wardplan.model.workforce.Role;

/** Names of the cells that formulas read. */
final class Names {
    static final String LONDON_EFFECTIVE = "London_effective_posts";
    static final String LONDON_TARGET = "London_target_posts";
    static final String LONDON_COST = "London_cost";
    static final String BUDGET = "Budget_total";
    static final String HEADROOM = "Headroom";

    private final List<Role> roles;

    Names(List<Role> roles) {
        this.roles = roles;
    }

    String unitCost(int role) {
        return of(role, "unit_cost");
    }

    String vacancy(int role) {
        return of(role, "vacancy");
    }

    String abstraction(int role) {
        return of(role, "abstraction");
    }

    String effectiveness(int role) {
        return of(role, "effectiveness");
    }

    /** Effective posts of one post. */
    String effectivePost(int role) {
        return of(role, "effective_post");
    }

    /** Least posts that the floor rule promises a ward; 0 where it promises none. */
    String floor(int role) {
        return of(role, "floor");
    }

    /** The rows of a column of the wards. */
    static String column(String id) {
        return "Ward_" + id;
    }

    /** A role's id where every spreadsheet takes it for a name, else the role's number: ids are a plan's data. */
    private String of(int role, String what) {
        String id = roles.get(role).id();
        boolean own = roles.subList(0, role).stream().noneMatch(r -> r.id().equalsIgnoreCase(id));
        return (own && id.matches("[A-Za-z]{1,20}") ? id : "Role_" + (role + 1)) + "_" + what;
    }
}
