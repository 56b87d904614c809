using FeishuHelpdesk.Tests.Models;
using Xunit;

namespace FeishuHelpdesk.Tests.Errors;

/// <summary>The codes and their advice are those of the description.</summary>
public class ErrorCodesTests
{
    [Fact]
    public void The_constants_are_the_documented_codes()
    {
        var constants = typeof(ErrorCodes).GetFields().Select(field => (int)field.GetRawConstantValue()!).ToList();
        Assert.Equal(Spec.ErrorCodes().Select(code => code.Code).Order(), constants.Order());
        Assert.Equal(constants.Count, constants.Distinct().Count());
    }

    [Fact]
    public void The_advice_is_that_of_the_description() =>
        Assert.All(Spec.ErrorCodes(), code => Assert.Equal(code.Advice, ErrorCodes.Advice(code.Code)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(424242)]
    public void An_unknown_code_has_no_advice(int code) => Assert.Null(ErrorCodes.Advice(code));
}
