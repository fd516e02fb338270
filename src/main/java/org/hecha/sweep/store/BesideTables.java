package org.hecha.sweep.store;

import java.util.List;

/**
 * A set of tables beside those of the sweeps, see {@link Database#beside}.
 *
 * @param name the file of {@code 核查.db} is {@code 核查.db.<name>}
 * @param files class path folder of the files {@code V<number>__….sql}
 * @param version number of the last of them
 * @param kept the tables that a backup holds
 * @param passing those that it does not: what they hold is made anew
 */
public record BesideTables(String name, String files, int version, List<String> kept, List<String> passing) {

    Schema schema() {
        return new Schema("classpath:" + files, name + "_schema_history", version);
    }

    Address in(Address store) {
        return store.sqlite() ? Address.of(store.file() + "." + name) : store;
    }
}
