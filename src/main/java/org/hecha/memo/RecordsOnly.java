package org.hecha.memo;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Templates see the components of records, and nothing else of Java: no {@code getClass()}, hence no path of this system. */
final class RecordsOnly implements MemberAccessPolicy, ClassMemberAccessPolicy {

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
        return this;
    }

    @Override
    public boolean isToStringAlwaysExposed() {
        return false;
    }

    @Override
    public boolean isMethodExposed(Method method) {
        return method.getDeclaringClass().isRecord() && method.getParameterCount() == 0;
    }

    @Override
    public boolean isConstructorExposed(Constructor<?> constructor) {
        return false;
    }

    @Override
    public boolean isFieldExposed(Field field) {
        return false;
    }
}
