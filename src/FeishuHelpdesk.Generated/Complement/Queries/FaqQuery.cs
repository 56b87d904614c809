// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Helpdesk.V1.Faqs;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk;

/// <summary>What to look for with <c>ListFaqsAsync</c>. What is not set does not count.</summary>
public sealed class FaqQuery
{
    /// <summary>Id of a category, decimal digits.</summary>
    public string? CategoryId { get; set; }

    /// <summary>State: 1 online, 0 deleted and recoverable, 2 deleted for good.</summary>
    public FaqStatus? Status { get; set; }

    /// <summary>A word of the title, the keywords or the name of a user.</summary>
    public string? Search { get; set; }

    /// <summary>Token of the page, the page_token of the page before. Left out for the first page.</summary>
    public string? PageToken { get; set; }

    /// <summary>Items per page, 20 unless given, 100 at the most.</summary>
    public int? PageSize { get; set; }

    internal void Configure(RequestConfiguration<FaqsRequestBuilder.FaqsRequestBuilderGetQueryParameters> configuration)
    {
        configuration.QueryParameters.CategoryId = CategoryId;
        configuration.QueryParameters.Status = Status is { } statusValue ? statusValue.Value : null;
        configuration.QueryParameters.Search = Search;
        configuration.QueryParameters.PageToken = PageToken;
        configuration.QueryParameters.PageSize = PageSize;
    }
}
