using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>
/// A new operation is an edit of the description and a build: a program then calls it, with all that the package has for
/// an operation, and nobody has written a line of code for it.
/// </summary>
[Trait("Category", "Pack")]
[Collection(nameof(EditedRepository))]
public class AddedOperationTests(EditedRepository repository)
{
    private const string Printed = """
        7 Open loan 2021-03-28 08:33:49Z 00:01:30 late 1 leaf
        dear True text UntypedArray 1+2
        $.data.order.order_kind:UnknownValue $.data.order.price:UnreadableValue $.data.order.new:UnknownField
        200 log-1
        GET /helpdesk/v1/orders/{order_id} 154004 Check the number of the order.
        7
        order.get (GET /helpdesk/v1/orders/{order_id}) helpdesk:all:readonly True

        """;

    [Fact]
    public async Task It_is_called_by_a_program_once_it_is_in_the_description()
    {
        var run = await repository.RunAsync();

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(Printed.ReplaceLineEndings("\n"), run.Output.ReplaceLineEndings("\n"));
    }
}
