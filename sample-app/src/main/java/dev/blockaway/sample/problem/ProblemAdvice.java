package dev.blockaway.sample.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** Answers every refused request with a problem document of one sentence. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  @ExceptionHandler
  Mono<ResponseEntity<Object>> tooLarge(DataBufferLimitException e, ServerWebExchange exchange) {
    HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
    ResponseStatusException answer = new ResponseStatusException(status, null, e);
    return handleResponseStatusException(answer, new HttpHeaders(), status, exchange);
  }

  /** A problem is a problem, whatever kind of answer the client would have liked. */
  @Override
  protected Mono<ResponseEntity<Object>> createResponseEntity(
      @Nullable Object body,
      @Nullable HttpHeaders headers,
      HttpStatusCode status,
      ServerWebExchange exchange) {
    return Mono.just(
        ResponseEntity.status(status)
            .headers(headers)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(body));
  }

  @Override
  protected Mono<ResponseEntity<Object>> handleServerWebInputException(
      ServerWebInputException e,
      HttpHeaders headers,
      HttpStatusCode status,
      ServerWebExchange exchange) {
    if (e.getMostSpecificCause() instanceof BadInput refused) {
      return handleErrorResponseException(refused, headers, refused.getStatusCode(), exchange);
    }
    if (e.contains(DecodingException.class)) {
      e.getBody().setDetail("The body of the request cannot be read.");
    }
    return handleExceptionInternal(e, null, headers, status, exchange);
  }

  @Override
  protected Mono<ResponseEntity<Object>> handleResponseStatusException(
      ResponseStatusException e,
      HttpHeaders headers,
      HttpStatusCode status,
      ServerWebExchange exchange) {
    if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
      e.getBody().setDetail("There is nothing at this address.");
    } else if (status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE)) {
      e.getBody().setDetail("The body of the request is too large.");
    }
    return handleExceptionInternal(e, null, headers, status, exchange);
  }
}
