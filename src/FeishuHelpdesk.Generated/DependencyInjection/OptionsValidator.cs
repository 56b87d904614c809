using Microsoft.Extensions.Options;

namespace FeishuHelpdesk.DependencyInjection;

/// <summary>Validates the options of every registered client when the application starts.</summary>
internal sealed class OptionsValidator : IValidateOptions<FeishuHelpdeskOptions>
{
    public ValidateOptionsResult Validate(string? name, FeishuHelpdeskOptions options)
    {
        if (FeishuHelpdeskOptions.Problem(options) is not { } problem)
            return ValidateOptionsResult.Success;
        return ValidateOptionsResult.Fail(string.IsNullOrEmpty(name) ? problem : $"Helpdesk '{name}': {problem}");
    }
}
