// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Agent_skills;

public partial class Agent_skillsRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    /// <summary>Create a skill. Gives the whole answer.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<CreateAgentSkillResponse> PostAsync(CreateAgentSkillRequest body, CancellationToken cancellationToken) =>
        await SendPostAsync(body, configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.AgentSkillCreate, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<CreateAgentSkillResponse?> SendPostAsync(CreateAgentSkillRequest body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToPostRequestInformation(body, configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, CreateAgentSkillResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>List skills. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<ListAgentSkillsResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendGetAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.AgentSkillList, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<ListAgentSkillsResponse?> SendGetAsync(Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        if (configure is null && RequestAdapter is FeishuHelpdeskRequestAdapter adapter)
            return adapter.SendAsync(Method.GET, UrlTemplate, PathParameters, options, ListAgentSkillsResponse.CreateFromDiscriminatorValue, cancellationToken)!;
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, ListAgentSkillsResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }
}
