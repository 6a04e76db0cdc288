package io.scrollexport.playground.api.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * A process instance in full.
 *
 * @param seq the last change that this holds
 * @param elements by ID
 * @param flows how often each sequence flow was taken, by ID
 * @param timers all of them, soonest first
 * @param jobs open ones
 * @param incidents open ones of this instance alone
 * @param history oldest first
 */
public record Run(
    @JsonUnwrapped RunSummary summary,
    long seq,
    Map<String, ElementState> elements,
    Map<String, Integer> flows,
    List<Timer> timers,
    List<Job> jobs,
    List<Incident> incidents,
    List<HistoryEntry> history,
    List<Variable> variables,
    List<StoredDocument> documents) {}
