package org.hecha.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hecha.desk.DeskException.Kind;
import org.hecha.sweep.store.Database;

/** Who may sign in. Whoever is changed or removed is signed out everywhere. */
public final class Users {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    private final Database database;
    private final DeskClock clock;
    private final Trail trail;

    Users(Database database, DeskClock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Adds one.
     *
     * @param who adds him
     * @throws DeskException {@link Kind#INVALID} for a bad name, no role or a password that is easily guessed; {@link Kind#TAKEN}
     */
    public void add(String who, String name, Collection<Role> roles, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new DeskException(Kind.INVALID, "用户名只能用汉字、字母、数字和 . _ -，不超过 40 个字。");
        }
        Passwords.require(name, password);
        String keys = keys(roles);
        String hash = Passwords.hash(password);
        database.write(sql -> {
            int added = sql.update(
                    "INSERT INTO desk_user (name, roles, password, created) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
                    name,
                    keys,
                    hash,
                    clock.now());
            if (added == 0) {
                throw new DeskException(Kind.TAKEN, "用户“" + name + "”已经存在。");
            }
            return trail.add(sql, who, Trail.Action.USER_ADDED, 0, name, keys);
        });
    }

    private static String keys(Collection<Role> roles) {
        if (roles.isEmpty()) {
            throw new DeskException(Kind.INVALID, "请至少指定一个角色。");
        }
        return new TreeSet<>(roles).stream().map(Role::key).collect(Collectors.joining(" "));
    }

    /** Gives other roles. */
    public void roles(String who, String name, Collection<Role> roles) {
        change(who, name, "UPDATE desk_user SET roles = ? WHERE name = ?", keys(roles), keys(roles));
    }

    /** Gives another password. */
    public void password(String who, String name, String password) {
        Passwords.require(name, password);
        change(who, name, "UPDATE desk_user SET password = ? WHERE name = ?", Passwords.hash(password), "密码");
    }

    private void change(String who, String name, String sentence, String value, String detail) {
        database.write(sql -> {
            if (sql.update(sentence, value, name) == 0) {
                throw unknown(name);
            }
            sql.update("DELETE FROM desk_pass WHERE name = ? AND kind = 'session'", name);
            return trail.add(sql, who, Trail.Action.USER_CHANGED, 0, name, detail);
        });
    }

    /** Removes one; what he did stands. */
    public void remove(String who, String name) {
        database.write(sql -> {
            if (sql.update("DELETE FROM desk_user WHERE name = ?", name) == 0) {
                throw unknown(name);
            }
            sql.update("DELETE FROM desk_pass WHERE name = ?", name);
            return trail.add(sql, who, Trail.Action.USER_REMOVED, 0, name, "");
        });
    }

    private static DeskException unknown(String name) {
        return new DeskException(Kind.UNKNOWN, "没有用户“" + name + "”。");
    }

    public List<User> list() {
        return database.read(sql -> sql.list("SELECT name, roles, created FROM desk_user ORDER BY name", Users::user));
    }

    public Optional<User> find(String name) {
        return database.read(
                sql -> sql.one("SELECT name, roles, created FROM desk_user WHERE name = ?", Users::user, name));
    }

    /** The user, if that is his password. Takes as long for one that does not exist. */
    public Optional<User> check(String name, String password) {
        String kept = database.read(
                        sql -> sql.one("SELECT password FROM desk_user WHERE name = ?", row -> row.getString(1), name))
                .orElse("");
        return Passwords.matches(password, kept) ? find(name) : Optional.empty();
    }

    private static User user(ResultSet row) throws SQLException {
        return user(row.getString(1), row.getString(2), row.getString(3));
    }

    static User user(String name, String keys, String created) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String key : List.of(keys.split(" ", -1))) {
            Role.of(key).ifPresent(roles::add);
        }
        return new User(name, roles, created);
    }
}
