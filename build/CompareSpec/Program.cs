using FeishuHelpdesk.CompareSpec;

return await CompareSpecCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
