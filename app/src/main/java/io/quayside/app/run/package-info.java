/// Running containers: the form in which one is described, its risks in words, and what comes of it; the same form for
/// an
/// existing container that is edited or duplicated, and the small questions about existing containers.
@org.jspecify.annotations.NullMarked
package io.quayside.app.run;
