package org.hecha.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * A way to call the interface, as {@code openapi.yaml} describes it.
 *
 * @param method {@code GET} or {@code POST}
 * @param path below {@code /api/v1}, with names of its variables in braces
 * @param does what
 */
record ApiRoute(HandlerType method, String path, Handler does) {

    static final String BASE = "/api/v1";

    static ApiRoute get(String path, Handler does) {
        return new ApiRoute(HandlerType.GET, path, does);
    }

    static ApiRoute post(String path, Handler does) {
        return new ApiRoute(HandlerType.POST, path, does);
    }
}
